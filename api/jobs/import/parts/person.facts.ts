import type { Experience, Qualification, Strictness } from '../extracted.ts';
import { FIGURE, figureOf } from '../figures.ts';
import { cutAt } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { isEased } from './ages.ts';
import { isPreferred } from './strictness.ts';
import { degrees } from './ticks.ts';

const degreeWord = new RegExp(degrees.map(({ words }) => words.source).join('|'), 'g');

/**
 * The lowest degree that a phrase asks for; 初中 and "any" have none. A degree that is only preferred is none, unless
 * `extra` asks for these too.
 */
export function degreeIn(text: string, extra = false): string | null | undefined {
  const clauses = text.split(/[，,；;。（()）]/).filter((clause) => !isEased(clause));
  const codes = clauses
    .filter((clause) => extra || !isPreferred(clause))
    .flatMap((clause) =>
      [...clause.matchAll(degreeWord)].map(([word]) =>
        degrees.findIndex(({ words }) => new RegExp(`^(?:${words.source})$`).test(word)),
      ),
    )
    .filter((place) => place >= 0);
  if (codes.length === 0) return /学历不限|不限学历|^\s*不限\s*$/.test(text) ? null : undefined;
  return degrees[Math.min(...codes)]?.code;
}

const years = new RegExp(
  `(?:(${FIGURE})\\s*(?:个?年)?\\s*(?:([-—–~～至到])\\s*${FIGURE})?\\s*(?:个)?年(半)?|(半)年|(${FIGURE})\\s*(?:([-—–~～至到])\\s*${FIGURE}\\s*)?个月)(?:[（(]含[）)])?\\s*(?:或|及|\\(含\\))?(?:以上|以内|左右)?`,
);
const about =
  /经验|经历|从事|从业|工作|任职|管理|背景|年限|工龄|担任|(?:任|做|干)过|(?<![主责信])任.{1,8}(?:长|主管|经理|岗|员)/;
/** How the years are held against, be it before them. */
const held = /不(?:得|能)?(?:少于|低于|小于)|至少|≥|(?<!不)满(?!意)|以上|达到?(?=\s*$)/g;
const filler =
  /^(?:[\s、，,：:；;]|具有|具备|拥有|有(?![效责限线关色])|至少|须有|须|需有|需|应有|应具备|应具有|要求|同时|其中|并|且|和|及|或|以上|的|从事过?|至少有|必须|在(?![线岗职册校])|曾|工作经验|累计)+|(?:[\s、，,：:；;。]|优先考虑|者优先|优先|者|的|为佳|更佳|以上|工作经验者?|工作经历者?|经验者?|经历者?|实践|相关经验|工作年限|从业经验|任职|满)+$/g;

/**
 * The experience that the clauses of a stretch ask for: years, in what, at which level, must or may. Behind a label of
 * experience any years are some; elsewhere words must say so. With `asks`, HR is asked about ranges.
 */
export function experienceIn(
  sheet: Sheet,
  span: Span,
  { isLabelled = false, asks = false } = {},
): Experience[] {
  const found: Experience[] = [];
  const clauses = cutAt(sheet.text, span, /[，,；;。\n\v]/)
    .flatMap((clause) => {
      const parts = cutAt(sheet.text, clause, /、/);
      return parts.filter((part) => years.test(sheet.slice(part))).length > 1 ? parts : [clause];
    })
    .flatMap((clause) => {
      // 五年以上…和二年以上… are two.
      const written = sheet.slice(clause);
      const second = new RegExp(`(?:和|及|并|且|其中)(?=[^和及]*?${years.source})`).exec(written);
      return second && second.index > 0 && years.test(written.slice(0, second.index))
        ? [
            { from: clause.from, to: clause.from + second.index },
            { from: clause.from + second.index, to: clause.to },
          ]
        : [clause];
    });
  clauses.forEach((clause, place) => {
    const written = sheet.slice(clause);
    const match = years.exec(written);
    const hasWords = about.test(written);
    if (!match) {
      if (
        !/(?:经验|经历|背景).{0,6}(?:优先|为佳|者佳)|(?:担任过|从事过|做过|任过).{1,20}(?:优先|为佳)|有.{1,20}(?:工作)?经[验历](?:者)?$/.test(
          written.trim(),
        )
      )
        return;
      const domain = written.replaceAll(filler, '').trim();
      if (domain.length >= 2)
        found.push({
          years: null,
          domain,
          level: levelIn(written),
          strictness: strictnessOf(written, clauses[place + 1], sheet),
          ...sheet.place(sheet.trimmed(clause)),
        });
      return;
    }
    const next = clauses[place + 1];
    const own = sheet.slice(clause) + (next && !about.test(written) ? sheet.slice(next) : '');
    if (!isLabelled && !hasWords && !about.test(own)) return;
    if (/岁|近\s*$/.test(written.slice(match.index, match.index + match[0].length + 1))) return;
    const whole = match[4]
      ? 0.5
      : match[5]
        ? Math.round(((figureOf(match[5]) ?? 0) / 12) * 100) / 100
        : (figureOf(match[1] ?? '') ?? 0) + (match[3] ? 0.5 : 0);
    if (asks && (match[2] ?? match[6]))
      sheet.ask(
        'qualification.experience',
        {
          zh: `“${written.trim()}”写的是年限范围，读作不少于 ${whole} 年，请核对`,
          en: `“${written.trim()}” gives a range of years and was read as at least ${whole}; please check`,
        },
        clause,
      );
    const around = `${written.slice(0, match.index)}${written.slice(match.index + match[0].length)}`;
    const domain = around
      .replaceAll(held, '')
      .replaceAll(/[（(]含[）)]|含(?=\s|$)/g, '')
      .replaceAll(filler, '')
      .replace(/^(?:以上)?(?:的)?(?:担任过?|任过?(?![何务])|做过|干过)?/, '')
      .trim();
    found.push({
      years: whole,
      domain: domainOf(domain),
      level: levelIn(around),
      strictness: strictnessOf(written, next, sheet),
      ...sheet.place(sheet.trimmed(clause)),
    });
  });
  return found;
}

/** In what the years are asked: 话务 of 话务工作经验. */
const domainOf = (text: string): string => {
  const bare = text.replace(/(?:的)?(?:相关)?(?:工作|岗位)?(?:经验|经历|背景)$/, '').trim();
  return (bare.length > 2 ? bare.replace(/(?:的)?(?:(?:相关)?工作|相关|任职)$/, '') : bare).trim() || text;
};

const levelIn = (text: string): string | null =>
  /同(?:等|级|类)?(?:级别)?(?:岗位|职位|职务|管理)|同级|主管级?|经理级?|班组?长|组长|部门经理|管理岗/.exec(
    text,
  )?.[0] ?? null;

function strictnessOf(written: string, next: Span | undefined, sheet: Sheet): Strictness {
  if (isPreferred(written)) return 'PREFERRED';
  return next !== undefined && /^\s*(?:者)?优先/.test(sheet.slice(next)) ? 'PREFERRED' : 'REQUIRED';
}

/** The sorts of words that a requirement is told apart by, where no label says what it is. */
export const sorts: readonly {
  readonly sort: keyof Qualification & ('knowledge' | 'skills' | 'competencies');
  readonly says: RegExp;
}[] = [
  {
    sort: 'skills',
    says: /熟练(?:使用|操作|掌握|运用)|办公软件|办公自动化|office|OFFICE|Office|word|excel|Excel|计算机|电脑|操作技能|技能|技巧|会使用|软件/,
  },
  { sort: 'knowledge', says: /知识|熟悉|了解|精通|懂|通晓|掌握(?!.{0,6}技[能巧])|法律法规|理论/ },
  {
    sort: 'competencies',
    says: /能力|责任|耐心|细心|意识|精神|品德|性格|心态|敬业|认真|积极|主动|团队|沟通|协调|应变|亲和|热情|踏实|诚信|诚实|稳重|开朗|思维|逻辑|抗压|吃苦|道德|修养|素质|热爱|态度|原则|自律|好学|执行力|表达|服从|乐观|真诚|正直|严谨|坚持|情商|奉献|保密|忠诚/,
  },
];

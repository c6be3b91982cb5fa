import type { Basis, ExtractedJob } from '../extracted.ts';
import { isPostName } from '../grammar/posts.ts';
import { cutAt, lineItems } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { isSaid } from './duty.ts';
import { textsOf } from './texts.ts';

const kinds: readonly (readonly [NonNullable<Basis['kind']>, RegExp])[] = [
  ['LAW', /法$|法》|法律|条例|暂行办法|国务院|人民共和国/],
  ['APPOINTMENT', /任命|任职|聘任/],
  ['PROCESS', /流程|程序/],
  ['DEPT_DUTY', /部门职责|职能/],
  ['RULE', /制度|规定|办法|细则|手册|规范|标准|规章/],
];
const kindOf = (name: string): Basis['kind'] => kinds.find(([, says]) => says.test(name))?.[0] ?? null;

const documentNumber =
  /[\p{Script=Han}A-Z]{1,12}[〔[（(【]\s*\d{4}\s*[〕\])）】]\s*第?\s*\d+\s*号|[A-Z]{1,5}[-/][A-Z0-9][A-Z0-9\-/.]{2,}/u;
const day = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})\s*日?/;

/** A day as YYYY-MM-DD, where a text has one. */
const dayIn = (text: string): string | null => {
  const match = day.exec(text);
  return match
    ? `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
    : null;
};

/** Columns and hints of the form itself, which are no documents. */
const hint =
  /^[（(【][^）)】]*[）)】]?$|请|填写|文件名称|发文|颁布|文号|^\s*(?:任职文件|任命文件|规章制度|部门职责|业务流程|流程)?\s*$/;

/** The documents on which a job description stands. Hints in brackets and empty rows make none. */
export function basisIn(sheet: Sheet, span: Span): Basis[] {
  const found: Basis[] = [];
  for (const line of lineItems(sheet.text, span)) {
    const place = sheet.place(line);
    const written = sheet.slice(line);
    const bare = written.replaceAll(
      /[（(][^（()）]*(?:如|指|填|包括|等|说明|注|依据|例)[^（()）]*[）)]/g,
      '',
    );
    const titles = [...written.matchAll(/《[^》]+》/g)].filter(([title]) => bare.includes(title));
    for (const title of titles) {
      const from = line.from + title.index;
      found.push({
        kind: kindOf(title[0]),
        name: sheet.read({ from, to: from + title[0].length }),
        docNo: documentNumber.exec(written)?.[0] ?? null,
        issuedOn: dayIn(written),
        issuingDept: null,
        ...place,
      });
    }
    if (titles.length > 0) sheet.take(line);
    if (titles.length > 0 || hint.test(bare.trim()) || bare.trim().length < 4) continue;
    // A sentence or a clause of a regulation is no name of a document.
    if (
      /[。：:]./.test(bare) ||
      /^\s*(?:第[一二三四五六七八九十百]+条|\d+[.、．])/.test(bare) ||
      bare.length > 40
    )
      continue;
    const name = sheet.read(line);
    if (isSaid(name))
      found.push({
        kind: kindOf(bare),
        name,
        docNo: documentNumber.exec(written)?.[0] ?? null,
        issuedOn: dayIn(written),
        issuingDept: null,
        ...place,
      });
  }
  return found;
}

const founded = /(?:根据|依据|依照|按照|遵照)[^。；\n]*?《[^》]+》[^。；\n]*/g;

/** The laws and rules that the sentences of a regulation say it is made by. */
export function basisNamed(sheet: Sheet, span: Span): Basis[] {
  return [...sheet.slice(span).matchAll(founded)].flatMap((match) =>
    [...match[0].matchAll(/《[^》]+》/g)].map((title) => {
      const from = span.from + match.index + title.index;
      const own = { from, to: from + title[0].length };
      return {
        kind: kindOf(title[0]),
        name: sheet.read(own),
        docNo: null,
        issuedOn: null,
        issuingDept: null,
        ...sheet.place(own),
      };
    }),
  );
}

/** Trainings that no label tells before from while holding the post: the wording is a guess, and HR is asked. */
export function trainingsIn(sheet: Sheet, span: Span): ExtractedJob['training'] {
  const found: ExtractedJob['training'] = { preService: [], inService: [] };
  for (const text of textsOf(sheet, span, 'FREE')) {
    if (!isSaid(text)) continue;
    const isDuring = /在岗|在职|每年|每月|每季|定期|任职(?:期间|后)|岗中/.test(text.value ?? '');
    const isBefore = /岗前|上岗前|入职|任职前|参加过|接受过/.test(text.value ?? '');
    found[isDuring && !isBefore ? 'inService' : 'preService'].push({ ...text, certain: false });
    sheet.questions.push({
      field: 'training',
      why: {
        zh: '培训未注明是岗前还是在岗，请确认',
        en: 'Whether the training comes before or while holding the post is not said',
      },
      from: text.from,
      to: text.to,
    });
  }
  return found;
}

/** The titles behind 晋升 and 转岗. */
function titlesOf(sheet: Sheet, span: Span): Span[] {
  return cutAt(sheet.text, span, /[、，,；;。\n\v\t或→➔⇒]/).flatMap((piece) => {
    const parts = cutAt(sheet.text, piece, /[/／]/);
    return parts.length > 1 &&
      parts.every((part) => sheet.slice(part).trim().length > 3 && isPostName(sheet.slice(part).trim()))
      ? parts
      : [piece];
  });
}

/** The posts that a stretch names as one way on; `told` are the sentences around it. */
export function careerOf(
  sheet: Sheet,
  span: Span,
  type: 'PROMOTION' | 'LATERAL',
  told: Span = span,
): ExtractedJob['career'] {
  const lead = /^\s*(?:可)?(?:晋升|升任|转岗|转任|发展)?(?:为|至|到)?\s*/;
  return titlesOf(sheet, span)
    .map((piece) => ({
      type,
      title: sheet.read({
        from: piece.from + (lead.exec(sheet.slice(piece))?.[0].length ?? 0),
        to: piece.to,
      }),
      ...sheet.place(sheet.trimmed(told)),
    }))
    .filter(({ title }) => title.state !== 'BLANK');
}

const ways =
  /(晋升|升任|升职|提升|转岗|转任|转型|平调|轮岗|横向发展|转向|发展)(?:为|至|到|成为|方向(?:为|包括)?|路径(?:为|是)?|成)*\s*[:：]?\s*([^。；;\n]+?)(?=[，,]?(?:也|或者?|亦|还|同时)?可?(?:以)?(?:向)?(?:晋升|升任|转岗|转任|转型|平调|轮岗|横向)|等(?:职|岗|方)|[。；;\n]|$)/g;

/** The ways on that a paragraph tells of. */
export function careerIn(sheet: Sheet, span: Span): ExtractedJob['career'] {
  const chain = cutAt(sheet.text, span, /[→➔⇒]/);
  // The first of a chain is the post itself.
  if (chain.length > 1)
    return chain.slice(1).flatMap((piece) =>
      careerOf(
        sheet,
        {
          from: piece.from,
          to: piece.from + (/^[^。；;，,\n]*/.exec(sheet.slice(piece))?.[0].length ?? 0),
        },
        'PROMOTION',
        span,
      ),
    );
  return [...sheet.slice(span).matchAll(ways)].flatMap((match) => {
    const written = match[2] ?? '';
    const from = span.from + match.index + match[0].lastIndexOf(written);
    const type = /晋升|升任|升职|提升/.test(match[1] ?? '') ? 'PROMOTION' : 'LATERAL';
    return careerOf(sheet, { from, to: from + written.length }, type, span).filter(
      ({ title }) => (title.value ?? '').length <= 16,
    );
  });
}

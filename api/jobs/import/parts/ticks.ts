import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';

const TICK = '[☑☒✓✔√■●◆◉⊙✅×]';
const BOX = '[□☐○◯◇]';

/** An option of a form with how it is called in the model. */
export interface Option {
  readonly code: string;
  readonly words: RegExp;
}

export interface Ticked {
  readonly codes: readonly string[];
  /** False where a tick may belong to another option. */
  readonly isCertain: boolean;
  /** Whether the form prints options with ticks or boxes at all. */
  readonly isForm: boolean;
}

interface Token {
  readonly kind: 'OPTION' | 'TICK' | 'BOX';
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

function tokensOf(text: string, options: readonly Option[]): Token[] {
  const found: Token[] = [];
  const all = new RegExp(
    [
      `(?<tick>${TICK}|[【\\[(（]\\s*(?:√|✓|✔|x|X|v|V)\\s*[】\\])）])`,
      `(?<box>${BOX}|[\\[(（【]\\s*[\\])）】])`,
      `(?<option>${options.map(({ words }) => words.source).join('|')})`,
    ].join('|'),
    'g',
  );
  for (const match of text.matchAll(all)) {
    const { tick, box, option } = match.groups ?? {};
    const code =
      option === undefined
        ? ''
        : (options.find(({ words }) => new RegExp(`^(?:${words.source})$`).test(option))?.code ?? '');
    const kind = tick === undefined ? (box === undefined ? 'OPTION' : 'BOX') : 'TICK';
    found.push({ kind, code, from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** Marks and options take turns: then the first token tells whether marks stand before or behind their options. */
function alternating(tokens: readonly Token[]): Ticked | undefined {
  const isMark = ({ kind }: Token): boolean => kind !== 'OPTION';
  const takesTurns =
    tokens.length % 2 === 0 &&
    tokens.every((token, place) => place === 0 || isMark(token) !== isMark(tokens[place - 1] ?? token));
  const first = tokens[0];
  if (!takesTurns || !first) return undefined;
  const pairs = tokens.flatMap((token, place) =>
    place % 2 === 0 ? [[token, tokens[place + 1] ?? token] as const] : [],
  );
  const codes = pairs.flatMap((pair) =>
    pair.some(({ kind }) => kind === 'TICK')
      ? pair.filter(({ kind }) => kind === 'OPTION').map(({ code }) => code)
      : [],
  );
  const hasBoxes = tokens.some(({ kind }) => kind === 'BOX');
  // All ticked without a single box is plain where every option has its own tick.
  return {
    codes,
    isCertain: hasBoxes || pairs.every((pair) => pair.some(({ kind }) => kind === 'TICK')),
    isForm: true,
  };
}

/** What is ticked among the options that a form prints. */
export function tickedIn(text: string, options: readonly Option[]): Ticked {
  const tokens = tokensOf(text, options);
  const count = (kind: Token['kind']): number => tokens.filter((token) => token.kind === kind).length;
  const ticks = tokens.filter(({ kind }) => kind === 'TICK');
  const chosen = tokens.filter(({ kind }) => kind === 'OPTION');
  if (count('TICK') + count('BOX') === 0) return { codes: [], isCertain: true, isForm: chosen.length >= 3 };
  const all = alternating(tokens);
  if (all && tokens.length > 2) return all;
  if (ticks.length === 0) return { codes: [], isCertain: true, isForm: true };
  const codes: string[] = [];
  let isCertain = true;
  for (const tick of ticks) {
    const at = tokens.indexOf(tick);
    const [left, right] = [tokens[at - 1], tokens[at + 1]];
    const leftOption = left?.kind === 'OPTION' ? left : undefined;
    const rightOption = right?.kind === 'OPTION' ? right : undefined;
    const leftGap = leftOption ? tick.from - leftOption.to : Infinity;
    const rightGap = rightOption ? rightOption.from - tick.to : Infinity;
    const choice = rightGap < leftGap ? rightOption : leftGap < rightGap ? leftOption : undefined;
    if (choice) codes.push(choice.code);
    else codes.push(...[leftOption, rightOption].flatMap((option) => (option ? [option.code] : [])));
    // Without boxes, a tick among several options may have moved from its neighbour.
    if (!choice || (chosen.length > 1 && ticks.length !== chosen.length)) isCertain = false;
  }
  return { codes: [...new Set(codes)], isCertain, isForm: true };
}

export const hasTick = (text: string): boolean => new RegExp(`${TICK}|${BOX}`).test(text);

/** Whether a tick stands without any empty box. */
export const hasBareTick = (text: string): boolean =>
  new RegExp(TICK).test(text) && !new RegExp(BOX).test(text);

export const genders: readonly Option[] = [
  { code: 'M', words: /男性?/ },
  { code: 'F', words: /女性?/ },
];

/** Degrees, the lowest first. */
export const degrees: readonly Option[] = [
  { code: 'HIGH_SCHOOL', words: /普高|高中(?:[/]中专)?/ },
  { code: 'SECONDARY_VOCATIONAL', words: /中专(?:[（(]职高[）)]|\/职高|[、/]技校)?|中技|职高|技校|中职/ },
  { code: 'JUNIOR_COLLEGE', words: /大学专科|大专|专科|高职/ },
  { code: 'BACHELOR', words: /大学本科|本科|学士/ },
  { code: 'MASTER_UP', words: /硕士(?:研究生)?(?:及?以上)?|研究生(?:及?以上)?|博士(?:研究生)?/ },
];

export const ranks: readonly Option[] = [
  { code: 'JUNIOR', words: /初级/ },
  { code: 'INTERMEDIATE', words: /中级/ },
  { code: 'SENIOR', words: /高级/ },
];

/** Asks which option a tick belongs to. */
export const askTick = (sheet: Sheet, field: string, span: Span): void =>
  sheet.ask(
    `qualification.${field}`,
    {
      zh: '勾选的位置不明确，可能属于相邻的选项，请确认',
      en: 'The tick may belong to either of two options; please confirm',
    },
    span,
  );

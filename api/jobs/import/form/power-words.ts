/** What a power holds beside its words. */
export interface PowerFacts {
  /** Whether only whoever leads has it (组长). */
  readonly isLeaderOnly: boolean;
  /** Another condition, in words. */
  readonly condition: string | null;
  /** The most that it reaches, in fen; null where it is not limited by money. */
  readonly moneyLimitMinor: string | null;
  /** The most seats that it decides; null where it is not limited in seats. */
  readonly seatLimit: number | null;
  /** Whether a deputy has it, too. */
  readonly isDelegable: boolean;
}

const leader = /[（(]\s*(?:仅|只|限)?(?:组长|班长)[^（()）]{0,6}[）)]/;

const remark =
  /〔(?:(仅组长|不限组长))?(?:；?条件：([^〔〕]+?))?(?:；?限额 (\d+\.\d{2}) 元)?(?:；?限 (\d{1,4}) 个编制)?(?:；?(可代理))?〕$/;

/** The words of a power as a form prints them, with a remark where they do not say by themselves who has it and how far. */
export const powerWords = (
  text: string,
  { isLeaderOnly, condition, moneyLimitMinor, seatLimit, isDelegable }: PowerFacts,
): string => {
  const isSaid = leader.test(text) === isLeaderOnly;
  const limits = [
    ...(condition === null ? [] : [`条件：${condition}`]),
    ...(moneyLimitMinor === null ? [] : [`限额 ${yuan(moneyLimitMinor)} 元`]),
    ...(seatLimit === null ? [] : [`限 ${seatLimit} 个编制`]),
    ...(isDelegable ? ['可代理'] : []),
  ];
  if (isSaid && limits.length === 0 && !remark.test(text)) return text;
  const parts = [...(isSaid && limits.length > 0 ? [] : [isLeaderOnly ? '仅组长' : '不限组长']), ...limits];
  return `${text}〔${parts.join('；')}〕`;
};

const yuan = (minor: string): string =>
  `${minor.padStart(3, '0').slice(0, -2)}.${minor.padStart(3, '0').slice(-2)}`;

/** A power as it is read from its printed words. */
export const powerRead = (printed: string): { readonly text: string; readonly facts: PowerFacts } => {
  const match = remark.exec(printed);
  const text = match ? printed.slice(0, match.index) : printed;
  const [, who, condition = null, limit, seats, delegable] = match ?? [];
  return {
    text,
    facts: {
      isLeaderOnly: who === undefined ? leader.test(text) : who === '仅组长',
      condition,
      moneyLimitMinor: limit === undefined ? null : limit.replace('.', '').replace(/^0+(?=\d)/, ''),
      seatLimit: seats === undefined ? null : Number(seats),
      isDelegable: delegable !== undefined,
    },
  };
};

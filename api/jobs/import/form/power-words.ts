import type { AuthorityHolders } from '../extracted.ts';

/** What a power holds beside its words. */
export interface PowerFacts {
  /** Who alone among the holders has it; null where all have. */
  readonly holders: AuthorityHolders | null;
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

/** Which certificates these are stands in the requirements of the same form. */
const CERTIFIED = '须持任职资格所列有效证书';

const remark = new RegExp(
  `〔(?:(仅组长|不限组长))?(?:；?(${CERTIFIED}))?(?:；?条件：([^〔〕]+?))?(?:；?限额 (\\d+\\.\\d{2}) 元)?(?:；?限 (\\d{1,4}) 个编制)?(?:；?(可代理))?〕$`,
);

/** The words of a power as a form prints them, with a remark where they do not say by themselves who has it and how far. */
export const powerWords = (
  text: string,
  { holders, condition, moneyLimitMinor, seatLimit, isDelegable }: PowerFacts,
): string => {
  const isLeaderOnly = holders === 'TEAM_LEADER_ONLY';
  const isSaid = leader.test(text) === isLeaderOnly;
  const limits = [
    ...(holders === 'CERTIFIED' ? [CERTIFIED] : []),
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

/** Who alone has a power: as the remark says, else as its words do. */
const holdersIn = (text: string, who: string | undefined, isCertified: boolean): AuthorityHolders | null => {
  if (isCertified) return 'CERTIFIED';
  const isLeaderOnly = who === undefined ? leader.test(text) : who === '仅组长';
  return isLeaderOnly ? 'TEAM_LEADER_ONLY' : null;
};

/** A power as it is read from its printed words. */
export const powerRead = (printed: string): { readonly text: string; readonly facts: PowerFacts } => {
  const match = remark.exec(printed);
  const text = match ? printed.slice(0, match.index) : printed;
  const [, who, certified, condition = null, limit, seats, delegable] = match ?? [];
  return {
    text,
    facts: {
      holders: holdersIn(text, who, certified !== undefined),
      condition,
      moneyLimitMinor: limit === undefined ? null : limit.replace('.', '').replace(/^0+(?=\d)/, ''),
      seatLimit: seats === undefined ? null : Number(seats),
      isDelegable: delegable !== undefined,
    },
  };
};

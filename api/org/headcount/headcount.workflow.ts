import type { Ability } from '../../core/abilities.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Bar } from '../../core/resource.ts';
import { chooseRow, type SheetRow } from '../../core/workflow.ts';
import type { HeadcountState, HeadcountStep } from './headcount.words.ts';

/** What the guards look at: a request, and who meets it. */
export interface HeadcountFacts {
  /** Whoever asks, and those whom they stand in for: what these did is theirs too. */
  readonly actorIds: readonly string[];
  /** Who raised it, and in whose name. */
  readonly raisedByIds: readonly string[];
  /** Whether the actor holds, or is to hold, the very post that is to get the seats. */
  readonly isOwnPost: boolean;
  /** Whether the actor, or one of whom counts as they, has handed it on already. */
  readonly hasHandedOn: boolean;
}

const raisedIt = ({ actorIds, raisedByIds }: HeadcountFacts): boolean =>
  actorIds.some((id) => raisedByIds.includes(id));

const notTheirs = (facts: HeadcountFacts): Bilingual | undefined => {
  if (raisedIt(facts))
    return {
      zh: '不能审批自己提出的编制申请（含由代理人或为被代理人提出的），须由另一人决定。',
      en: 'You raised this request yourself, or one of you stands in for the other: somebody else decides on it.',
    };
  return facts.isOwnPost
    ? {
        zh: '该申请是为您本人所任或将任的岗位增加编制，须由另一人决定。',
        en: 'The seats are for a post that you hold yourself, or are to hold: somebody else decides on them.',
      }
    : undefined;
};

const onlyOneself = (facts: HeadcountFacts): Bilingual | undefined =>
  raisedIt(facts)
    ? undefined
    : { zh: '只有提出人本人可以撤回申请。', en: 'Only who raised it takes it back.' };

const onlyOnce = ({ hasHandedOn }: HeadcountFacts): Bilingual | undefined =>
  hasHandedOn
    ? {
        zh: '该申请已由您转交，有权审批的人已收到通知，请等待其决定。',
        en: 'You have handed it on already: those who may decide were told, and it waits for them.',
      }
    : undefined;

/** From asking for seats to the establishment (F059). H1 is raising the request. */
export const headcountSheet: readonly SheetRow<HeadcountState, HeadcountStep, HeadcountFacts>[] = [
  {
    id: 'H2',
    step: 'APPROVE',
    from: ['RAISED'],
    to: 'APPROVED',
    ability: 'headcount.decide',
    notBy: notTheirs,
  },
  {
    id: 'H3',
    step: 'DECLINE',
    from: ['RAISED'],
    to: 'DECLINED',
    ability: 'headcount.decide',
    notBy: notTheirs,
  },
  {
    id: 'H4',
    step: 'WITHDRAW',
    from: ['RAISED'],
    to: 'WITHDRAWN',
    ability: 'headcount.raise',
    notBy: onlyOneself,
  },
  // For those whose limit is below: they say what they think, and those who may decide are told; once.
  {
    id: 'H5',
    step: 'HAND_ON',
    from: ['RAISED'],
    to: null,
    ability: 'headcount.decide',
    unless: onlyOnce,
    notBy: notTheirs,
  },
];

/**
 * What stands against a verb at a request, whoever else may do it: the state, or that it must be left to another. Pure.
 *
 * @param step the one that is meant, where the verb has several; left out: the first.
 */
export const barsOf = (
  ability: Ability,
  state: HeadcountState,
  facts: HeadcountFacts,
  step?: string,
): Bar[] => {
  const rows = headcountSheet.filter((row) => row.ability === ability);
  const open = rows.find((row) => row.from.includes(state) && (step === undefined || row.step === step));
  if (rows.length === 0) return [];
  if (!open)
    return [
      {
        kind: 'STATE',
        text: {
          zh: '该编制申请已有决定或已撤回，不能再办理。',
          en: 'The request was decided on or taken back already.',
        },
      },
    ];
  const choice = chooseRow(headcountSheet, state, open.step, facts);
  return 'why' in choice && choice.why && choice.kind ? [{ kind: choice.kind, text: choice.why }] : [];
};

import { abilities, isAbility } from '../../core/abilities.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { scopeWords } from '../../core/scope-words.ts';
import type { AuthorityInput } from '../job-lines.inputs.ts';
import type { AuthorityScope } from '../job-lines.words.ts';

/** An ability that a line of authority gave in an earlier version, and how far it reached. */
export interface AbilityOffer {
  readonly ability: string;
  readonly scope: AuthorityScope;
}

/** A line of authority of the earlier version of the post. */
export interface FormerAuthority extends AbilityOffer {
  readonly kind: string;
  readonly text: string;
  readonly condition: string | null;
}

/** A line that says the same as one of the earlier version, with what that gave. */
export interface OfferedLine {
  /** Its place in the draft, from 0. */
  readonly place: number;
  readonly text: string;
  readonly offer: AbilityOffer;
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s。；;，,]/g, '');

/**
 * The lines of a draft that say, word for word, what a line of the earlier version says, and give nothing yet: each earlier
 * line once. A line with a condition in words gives nothing, nor does one of another sort or for others than before. Pure.
 */
export const offeredLines = (
  lines: readonly AuthorityInput[],
  former: readonly FormerAuthority[],
): OfferedLine[] => {
  const left = former.filter(({ ability }) => isAbility(ability));
  return lines.flatMap(({ kind, text, condition, conditionText, ability }, place): OfferedLine[] => {
    if (ability || conditionText) return [];
    const at = left.findIndex(
      (line) =>
        line.kind === kind &&
        plain(line.text) === plain(text) &&
        (line.condition ?? null) === (condition ?? null),
    );
    const [line] = at < 0 ? [] : left.splice(at, 1);
    return line ? [{ place, text, offer: { ability: line.ability, scope: line.scope } }] : [];
  });
};

/** The question whether a line keeps what it gave. */
export const whyOffered = ({ ability, scope }: AbilityOffer, version: number): Bilingual => {
  const what = isAbility(ability) ? abilities[ability] : { zh: ability, en: ability };
  const where = scopeWords[scope];
  return {
    zh: `第 ${version} 版中，这一条对应系统权限“${what.zh}”，范围：${where.zh}。文字没有变，是否沿用？`,
    en: `In version ${version} this line gave the permission “${what.en}”, reaching ${where.en}. Its words are the same: does it keep it?`,
  };
};

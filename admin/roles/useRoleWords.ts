import type { AccessReachPartsFragment } from '../data/documents.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';
import { abilityOf } from '../jobs/abilities.ts';
import { namedOf } from './named.ts';
import type { Grant, RoleRow } from './matrix.ts';
import { yuanOf } from '../layout/money.ts';

type Limited = Pick<Grant, 'scope' | 'seatLimit' | 'moneyLimitMinor'>;

/** How roles, abilities and cells are said. */
export const useRoleWords = () => {
  const text = useText();
  const [language] = useLanguage();
  const scopeOf = (scope: Grant['scope'] | 'UNITS'): string => text(`scopes.${scope}`);
  const cellWord = (
    cell: (Omit<Limited, 'scope'> & { readonly scope: Grant['scope'] | 'UNITS' }) | null,
  ): string => {
    if (!cell) return text('roles.none');
    const limits = [
      ...(cell.seatLimit === null || cell.seatLimit === undefined
        ? []
        : [text('roles.seats', { smart_count: cell.seatLimit })]),
      ...(cell.moneyLimitMinor === null || cell.moneyLimitMinor === undefined
        ? []
        : [text('roles.money', { yuan: yuanOf(cell.moneyLimitMinor) })]),
    ];
    return [scopeOf(cell.scope), ...limits].join(' · ');
  };
  return {
    nameOf: ({ nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string }): string =>
      language === 'zh-CN' ? nameZh : nameEn,
    abilityWord: (ability: string): string => {
      const known = abilityOf(ability);
      return known ? text(`form.abilities.${known}`) : ability;
    },
    scopeOf,
    namesOf: (names: readonly string[], total: number): string => {
      const shown = namedOf(names, total);
      return [
        shown.join(text('form.comma')),
        ...(total > shown.length ? [text('roles.preview.more', { smart_count: total })] : []),
      ].join(' ');
    },
    carriersOf: ({ postCount, holderCount }: Pick<RoleRow, 'postCount' | 'holderCount'>): string =>
      [
        text('roles.postCount', { smart_count: postCount }),
        text('roles.people', { smart_count: holderCount }),
      ].join(text('form.comma')),
    cellWord,
    reachesWord: (reaches: readonly AccessReachPartsFragment[]): string =>
      reaches
        .map((reach) =>
          text(reach.asDeputy ? 'roles.reachAsDeputy' : 'roles.reach', {
            reach: cellWord(reach),
            source: text(`impact.sources.${reach.source}`),
          }),
        )
        .join(text('form.comma')),
  };
};

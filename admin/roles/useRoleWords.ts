import { useLanguage } from '../i18n/useLanguage.ts';
import { useText } from '../i18n/useText.ts';
import { abilityOf } from '../jobs/abilities.ts';
import type { Grant } from './matrix.ts';

type Limited = Pick<Grant, 'scope' | 'seatLimit' | 'moneyLimitMinor'>;

/** How roles, abilities and cells are said. */
export const useRoleWords = () => {
  const text = useText();
  const [language] = useLanguage();
  const scopeOf = (scope: Grant['scope'] | 'UNITS'): string => text(`roles.scopes.${scope}`);
  return {
    nameOf: ({ nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string }): string =>
      language === 'zh-CN' ? nameZh : nameEn,
    abilityWord: (ability: string): string => {
      const known = abilityOf(ability);
      return known ? text(`form.abilities.${known}`) : ability;
    },
    scopeOf,
    cellWord: (
      cell: (Omit<Limited, 'scope'> & { readonly scope: Grant['scope'] | 'UNITS' }) | null,
    ): string => {
      if (!cell) return text('roles.none');
      const limits = [
        ...(cell.seatLimit === null || cell.seatLimit === undefined
          ? []
          : [text('roles.seats', { smart_count: cell.seatLimit })]),
        ...(cell.moneyLimitMinor === null || cell.moneyLimitMinor === undefined
          ? []
          : [text('roles.money', { yuan: Number(cell.moneyLimitMinor) / 100 })]),
      ];
      return [scopeOf(cell.scope), ...limits].join(' · ');
    },
  };
};

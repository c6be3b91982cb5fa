import { useText } from '../i18n/useText.ts';
import { abilityOf } from '../jobs/abilities.ts';

/** Gives the word for an ability; the name itself for one that the app does not know yet. */
export const useAbilityWord = (): ((ability: string) => string) => {
  const text = useText();
  return (ability) => {
    const known = abilityOf(ability);
    return known ? text(`form.abilities.${known}`) : ability;
  };
};

import { useText } from '../i18n/useText.ts';
import { abilityOf, laterAbilities } from '../jobs/abilities.ts';

/** Gives the word for an ability; the name itself for one that the app does not know yet. */
export const useAbilityWord = (): ((ability: string) => string) => {
  const text = useText();
  return (ability) => {
    const known = abilityOf(ability);
    return known ? text(`form.abilities.${known}`) : ability;
  };
};

/** The same for lists and pickers, with a mark behind those that nothing in Remit asks for yet. */
export const useMarkedAbility = (): ((ability: string) => string) => {
  const text = useText();
  const word = useAbilityWord();
  return (ability) => {
    const known = abilityOf(ability);
    return known && laterAbilities.includes(known)
      ? text('form.later', { ability: word(ability) })
      : word(ability);
  };
};

import { expect, test } from 'vitest';
import { abilityNames, laterAbilities, limitedIn } from '../../../admin/jobs/abilities.ts';
import { abilityNames as abilitiesOfTheApi, meaningOf } from '../../../api/core/abilities.ts';

test('an authority line may give every ability that the API knows, and no other', () => {
  expect(abilityNames).toEqual(abilitiesOfTheApi);
});

test('which are limited, in what, and which nothing asks for yet, is what the API knows', () => {
  const limits = abilitiesOfTheApi.flatMap((name) => {
    const { limit } = meaningOf(name);
    return limit ? [[name, limit]] : [];
  });
  expect(Object.entries(limitedIn)).toEqual(limits);
  expect(laterAbilities).toEqual(abilitiesOfTheApi.filter((name) => meaningOf(name).isLater));
});

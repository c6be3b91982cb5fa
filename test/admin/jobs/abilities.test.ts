import { expect, test } from 'vitest';
import {
  abilityNames,
  laterAbilities,
  limitedIn,
  scopesFor,
  wholeAbilities,
} from '../../../admin/jobs/abilities.ts';
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

test('what is about the whole organisation is offered for nothing less, as the API has it', () => {
  expect(wholeAbilities).toEqual(abilitiesOfTheApi.filter((name) => meaningOf(name).isWhole));
  const scopes = ['OWN', 'UNIT', 'SUBTREE', 'ALL'] as const;
  expect(scopesFor(scopes, 'account.manage')).toEqual(['ALL']);
  expect(scopesFor(scopes, 'account.manage', 'UNIT')).toEqual(['UNIT', 'ALL']);
  expect(scopesFor(scopes, 'ticket.read')).toEqual(scopes);
});

import { expect, test } from 'vitest';
import { scopeMessages } from '../../../admin/access/scope.messages.ts';
import {
  abilityNames,
  byPersonAbilities,
  laterAbilities,
  limitedIn,
  scopesFor,
  wholeAbilities,
} from '../../../admin/jobs/abilities.ts';
import { abilityNames as abilitiesOfTheApi, meaningOf, scopeProblem } from '../../../api/core/abilities.ts';
import { scopeWords } from '../../../api/core/scope-words.ts';

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

test('what asks who somebody is, and not where they hold posts, is offered by no unit, as the API has it', () => {
  expect(byPersonAbilities).toEqual(abilitiesOfTheApi.filter((name) => meaningOf(name).isByPerson));
  const scopes = ['OWN', 'UNIT', 'SUBTREE', 'ALL'] as const;
  expect(scopesFor(scopes, 'person.record')).toEqual(['OWN', 'ALL']);
  expect(scopesFor(scopes, 'person.record', 'UNIT')).toEqual(['OWN', 'UNIT', 'ALL']);
});

test('the app offers every scope that the API takes, and no other', () => {
  const scopes = ['OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'] as const;
  for (const name of abilitiesOfTheApi)
    expect([name, scopesFor(scopes, name)]).toEqual([
      name,
      scopes.filter((scope) => scopeProblem(name, scope) === null),
    ]);
});

test('how far an ability reaches is called the same by the app and by the texts of the API', () => {
  const { zh, en } = scopeMessages;
  const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
  for (const [scope, words] of Object.entries(scopeWords)) {
    const name = scope as keyof typeof zh.scopes;
    expect({ zh: zh.scopes[name], en: lower(en.scopes[name]) }).toEqual(words);
  }
});

import { expect, test } from 'vitest';
import { abilityNames } from '../../../admin/jobs/abilities.ts';
import { abilityNames as abilitiesOfTheApi } from '../../../api/core/abilities.ts';

test('an authority line may give every ability that the API knows, and no other', () => {
  expect(abilityNames).toEqual(abilitiesOfTheApi);
});

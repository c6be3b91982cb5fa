import { expect, test } from 'vitest';
import { arriveAt, openFromMenu, press, see, startJourney } from '../support/journey.ts';

const journey = await startJourney();

const chinese = /\p{Script=Han}/u;

test('in English: an agent registers a ticket and finds it in the queue', async () => {
  const agent = await journey.signedIn('agent', { language: 'en' });
  await openFromMenu(agent, 'Tickets');
  await agent.getByRole('link', { name: 'Register a ticket' }).first().click();
  await arriveAt(agent, 'Register a ticket');
  // an empty form holds no words but the frame's
  const form = agent.locator('form').filter({ has: agent.getByRole('textbox', { name: /^Phone/ }) });
  expect(await form.innerText()).not.toMatch(chinese);
  await agent.getByRole('textbox', { name: /^Phone/ }).fill('13957540404');
  await see(agent, 'First contact: no earlier tickets.');
  await agent.getByLabel(/^Customer.s name/).fill('Ann Miller');
  await agent.getByRole('textbox', { name: /^Matter/ }).fill('Charged twice for roaming in October.');
  await press(agent, 'Register');
  await see(agent, /^Ticket \d{8}-\d{6} is registered/);
  const number = await agent.getByRole('heading', { level: 2 }).innerText();
  await see(agent, 'Next step');

  await openFromMenu(agent, 'Tickets');
  await agent.getByRole('tab', { name: 'All', exact: true }).click();
  await agent.getByRole('link', { name: number, exact: true }).waitFor();
  const row = agent.getByRole('row').filter({ hasText: number });
  expect(await row.innerText()).not.toMatch(chinese);
  for (const words of [
    agent.getByRole('navigation', { name: 'Main menu' }),
    agent.getByRole('tablist'),
    agent.getByRole('row').first(),
  ])
    expect(await words.innerText()).not.toMatch(chinese);
  expect(await agent.title()).toMatch(/Tickets/);
});

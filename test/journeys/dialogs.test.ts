import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { MessageKey } from '../../admin/i18n/messages.ts';
import { stepDialogs } from '../../admin/tickets/steps/dialogs.ts';
import { DEMO_PASSWORD } from '../../api/demo/accounts.ts';
import { inEachDress, lookWideAndNarrow, settle, wide } from '../support/barriers.ts';
import { dialogOf, gone, lookAt, lookAtEach, named, press, screenOf } from '../support/dialogs.ts';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

/** Asks the API as the owner of the window. */
const ask = <Data>(page: Page, query: string): Promise<Data> =>
  page.evaluate(async (asked) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: asked }),
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }, query);

interface Records {
  readonly list: { readonly nodes: readonly { readonly id: string; readonly steps: readonly string[] }[] };
}

/** Looks at the dialogs of steps wherever these people are offered one; answers the faults and the steps nobody is offered. */
const lookAtSteps = async (
  of: 'tickets' | 'jobs',
  steps: readonly string[],
  people: readonly string[],
): Promise<{ found: string[]; left: string[] }> => {
  const left = new Set(steps);
  const found: string[] = [];
  const field = of === 'jobs' ? 'jobDescriptions' : of;
  for (const who of people) {
    const page = await journey.signedIn(who, wide);
    const { list } = await ask<Records>(page, `{ list: ${field}(first: 100) { nodes { id steps } } }`);
    for (const { id, steps: offered } of list.nodes) {
      const here = offered.filter((step) => left.delete(step));
      if (here.length === 0) continue;
      await page.goto(`/${of}/${id}/show`);
      found.push(
        ...(await lookAtEach(
          page,
          here.map((step) => `${of}.steps.${step}` as MessageKey),
        )),
      );
    }
  }
  return { found, left: [...left] };
};

test('the steps of a ticket keep nobody out, each with what it asks', async () => {
  const people = ['lead', 'handler', 'reviewer', 'callback', 'coordinator'];
  expect(await lookAtSteps('tickets', Object.keys(stepDialogs), people)).toEqual({ found: [], left: [] });
});

test('the steps of a job description keep nobody out', async () => {
  const steps = ['SUBMIT', 'DISCARD', 'REVIEW', 'RETURN', 'APPROVE'];
  expect(await lookAtSteps('jobs', steps, ['hr', 'head', 'hrhead'])).toEqual({ found: [], left: [] });
  const approver = await journey.signedIn('hrhead', wide);
  const waiting = '{ list: jobDescriptions(filter: { states: [REVIEWED] }) { nodes { id revision } } }';
  const { list } = await ask<{ list: { nodes: { id: string; revision: number }[] } }>(approver, waiting);
  const [{ id, revision } = { id: '', revision: 0 }] = list.nodes;
  const input = `{ id: "${id}", revision: ${revision}, effectiveFrom: "2027-01-01" }`;
  await ask(approver, `mutation { approveJobDescription(input: ${input}) { __typename } }`);
  await approver.goto(`/jobs/${id}/show`);
  expect(await lookAtEach(approver, ['jobs.steps.WITHDRAW'])).toEqual([]);
});

test('why a step is not offered keeps nobody out, nor what asks before typed words are given up', async () => {
  const lead = await journey.signedIn('lead', wide);
  await lead.goto('/tickets?view=dispatch');
  await lead.locator('[data-row-link]').first().click();
  const found = await lookAtEach(lead, ['tickets.why.link']);
  await inEachDress(lead, async () => {
    await press(screenOf(lead), 'tickets.steps.DISPATCH');
    await dialogOf(lead).locator('input[type=datetime-local]').fill('2030-01-01T09:00');
    await lead.keyboard.press('Escape');
    found.push(...(await lookAt(lead, 'alertdialog')));
    await press(dialogOf(lead, 'alertdialog'), 'frame.unsaved.leave');
    await gone(lead);
  });
  expect(found).toEqual([]);
});

test('who can see a ticket, and why, keeps nobody out', async () => {
  const head = await journey.signedIn('head', wide);
  await head.goto('/tickets?view=all');
  await head.locator('[data-row-link]').first().click();
  expect(await lookAtEach(head, ['access.who.see'])).toEqual([]);
});

test('why a screen does not open keeps nobody out', async () => {
  const agent = await journey.signedIn('agent', wide);
  const found: string[] = [];
  for (const address of ['/roles', '/accounts']) {
    await agent.goto(address);
    found.push(...(await lookAtEach(agent, ['frame.actions.why'])));
  }
  expect(found).toEqual([]);
});

test('having a customer shown keeps nobody out, nor what is shown', async () => {
  const head = await journey.signedIn('head', wide);
  await head.goto('/tickets?view=all');
  await head.locator('[data-row-link]').first().click();
  const found = await lookAtEach(head, ['tickets.reveal.show']);
  await press(screenOf(head), 'tickets.reveal.show');
  await dialogOf(head).getByRole('textbox').fill('客户投诉至上级');
  await press(dialogOf(head), 'tickets.reveal.submit');
  await screenOf(head)
    .getByRole('button', { name: named('tickets.reveal.hide') })
    .waitFor();
  found.push(...(await lookWideAndNarrow(head, {})));
  expect(found).toEqual([]);
});

test('that somebody else was faster keeps nobody out, nor does a new draft', async () => {
  const [draft] = (await journey.db.query(
    `SELECT id FROM job_description WHERE state = 'DRAFT' ORDER BY id LIMIT 1`,
  )) as { id: string }[];
  const found: string[] = [];
  const hr = await journey.signedIn('hr', wide);
  await hr.goto(`/jobs/${draft?.id}/show`);
  await inEachDress(hr, async () => {
    await settle(hr);
    await press(screenOf(hr), 'jobs.steps.DISCARD');
    await dialogOf(hr).waitFor();
    await journey.db.query('UPDATE job_description SET revision = revision + 1 WHERE id = $1', [draft?.id]);
    await press(dialogOf(hr), 'jobs.steps.DISCARD');
    await dialogOf(hr).getByRole('alert').waitFor();
    found.push(...(await lookAt(hr)));
    await hr.keyboard.press('Escape');
    await gone(hr);
  });
  await hr.goto('/positions/3/show');
  found.push(...(await lookAtEach(hr, ['positions.draft'])));
  const [imported] = (await journey.db.query(
    'SELECT id, job_import_id FROM imported_job ORDER BY id LIMIT 1',
  )) as { id: string; job_import_id: string }[];
  await hr.goto(`/imports/${imported?.job_import_id}/jobs/${imported?.id}`);
  found.push(...(await lookAtEach(hr, ['intake.makeDraft'])));
  expect(found).toEqual([]);
});

test('who manages accounts is not kept out: opening, closing, links and what is shown once', async () => {
  const admin = await journey.signedIn('admin', wide);
  const idOf = async (whose: string): Promise<string> => {
    const [row] = (await journey.db.query(
      `SELECT p.id FROM person p LEFT JOIN account a ON a.person_id = p.id WHERE ${whose} ORDER BY p.id LIMIT 1`,
    )) as { id: string }[];
    return row?.id ?? '';
  };
  const without = await idOf('a.id IS NULL');
  const agent = await idOf(`a.email = 'agent@remit.demo'`);
  const shift = await idOf(`a.email = 'shift@remit.demo'`);
  await ask(admin, `mutation { closeAccount(input: { personId: "${shift}" }) { __typename } }`);
  await admin.goto(`/people/${without}`);
  const found = await lookAtEach(admin, ['account.person.create']);
  await ask(
    admin,
    `mutation { createAccount(input: { personId: "${without}", email: "verschrieben@remit.demo" }) { __typename } }`,
  );
  await admin.goto(`/people/${without}`);
  found.push(...(await lookAtEach(admin, ['account.person.readdress'])));
  await admin.goto(`/people/${shift}`);
  found.push(...(await lookAtEach(admin, ['account.person.reopen'])));
  await admin.goto(`/people/${agent}`);
  found.push(...(await lookAtEach(admin, ['account.person.close', 'account.person.send'])));
  await inEachDress(admin, async () => {
    await settle(admin);
    await press(screenOf(admin), 'account.person.send');
    await press(dialogOf(admin), 'account.person.send');
    await dialogOf(admin).locator('input[readonly]').waitFor();
    found.push(...(await lookAt(admin)));
    await press(dialogOf(admin), 'account.secret.close');
    await gone(admin);
  });
  expect(found).toEqual([]);
});

test('one’s own tokens and devices keep nobody out', async () => {
  const lead = await journey.signedIn('lead', wide);
  await journey.signedIn('lead', wide); // another device
  await lead.goto('/account');
  const found: string[] = [];
  await inEachDress(lead, async () => {
    await settle(lead);
    await press(screenOf(lead), 'account.tokens.create');
    await dialogOf(lead)
      .getByRole('textbox', { name: named('account.create.name') })
      .fill('每晚报表');
    found.push(...(await lookAt(lead)));
    await press(dialogOf(lead), 'account.create.submit');
    await dialogOf(lead).locator('input[readonly]').waitFor();
    found.push(...(await lookAt(lead)));
    await press(dialogOf(lead), 'account.secret.close');
    await gone(lead);
  });
  found.push(
    ...(await lookAtEach(lead, ['account.tokens.of', 'account.sessions.of', 'account.sessions.others'])),
  );
  expect(found).toEqual([]);
});

test('declaring an outage keeps nobody out, nor taking it back', async () => {
  // whose job description lets declare outages has no demo account
  await journey.db.query(
    `INSERT INTO account (person_id, email, password_hash, created_at)
     SELECT p.id, 'supervisor@remit.demo', a.password_hash, a.created_at FROM person p, account a
     WHERE p.name = '李卫平' AND a.email = 'lead@remit.demo'`,
  );
  const supervisor = await journey.signedIn('supervisor', wide);
  const unit = '{ viewer { assignments { position { unit { id } } } } }';
  type Posts = { viewer: { assignments: { position: { unit: { id: string } } }[] } };
  const { viewer } = await ask<Posts>(supervisor, unit);
  const when = 'startsAt: "2026-11-19T09:00:00+08:00", endsAt: "2026-11-19T10:00:00+08:00"';
  const input = `{ unitId: "${viewer.assignments[0]?.position.unit.id}", ${when}, cause: "光缆中断" }`;
  await ask(supervisor, `mutation { declareFaultWindow(input: ${input}) { __typename } }`);
  await supervisor.goto('/calls');
  const found = await lookAtEach(supervisor, ['calls.outages.declare', 'calls.withdraw.of']);
  expect(found).toEqual([]);
});

test('a file of calls that is refused keeps nobody out', async () => {
  const supervisor = await journey.signedIn('supervisor', wide);
  await supervisor.goto('/calls');
  const found: string[] = [];
  await inEachDress(supervisor, async () => {
    await settle(supervisor);
    const file = {
      name: 'records.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('unit,colour\n一班,red\n'),
    };
    await supervisor.locator('input[type=file]').setInputFiles(file);
    await press(supervisor.getByRole('group', { name: file.name }), 'calls.import.start');
    const refused = supervisor.getByRole('alert');
    found.push(...(await lookWideAndNarrow(supervisor, { ready: () => refused.waitFor() })));
    await supervisor.setViewportSize(wide);
  });
  expect(found).toEqual([]);
});

test('what is recorded of people keeps nobody out, nor what is set about certificates', async () => {
  const hr = await journey.signedIn('hr', wide);
  const [row] = (await journey.db.query(
    'SELECT person_id::text AS id FROM certificate WHERE person_id IN (SELECT person_id FROM person_record) ORDER BY id LIMIT 1',
  )) as { id: string }[];
  await hr.goto(`/people/${row?.id}`);
  const found = await lookAtEach(hr, [
    'records.add',
    'records.addCertificate',
    'records.correctNamed',
    'records.withdrawNamed',
  ]);
  await hr.goto('/fit');
  found.push(...(await lookAtEach(hr, ['fit.ruleNow'])));
  expect(found).toEqual([]);
});

test('what opens from the bar keeps nobody out: the bell, who one is, the menu and the search', async () => {
  const found: string[] = [];
  const lead = await journey.signedIn('lead', wide);
  await inEachDress(lead, async () => {
    await settle(lead);
    for (const opener of await lead
      .getByRole('banner')
      .locator('[aria-haspopup=dialog]:not([aria-keyshortcuts])')
      .all()) {
      await opener.click();
      found.push(...(await lookAt(lead)));
      await lead.keyboard.press('Escape');
      await gone(lead);
    }
    await lead.keyboard.press('Control+k');
    const field = dialogOf(lead).getByRole('combobox');
    for (const typed of ['', 'zx', '查无此人甲乙丙']) {
      await field.fill(typed);
      found.push(...(await lookAt(lead)));
    }
    await lead.route('**/graphql', (route) => route.abort());
    await field.fill('客服');
    await dialogOf(lead).getByRole('alert').waitFor();
    found.push(...(await lookAt(lead)));
    await lead.unroute('**/graphql');
    await lead.keyboard.press('Escape');
    await gone(lead);
  });
  expect(found).toEqual([]);
});

test('who is asked for the password again is not kept out, a wrong one said', async () => {
  const found: string[] = [];
  const agent = await journey.signedIn('agent', wide);
  await agent.goto('/tickets?view=all');
  await inEachDress(agent, async () => {
    await settle(agent);
    await journey.db.query('DELETE FROM session');
    await agent
      .getByRole('banner')
      .getByRole('button', { name: /^(刷新|Refresh)$/ })
      .click();
    const password = dialogOf(agent).locator('input[type=password]');
    await password.fill('wrong');
    await agent.keyboard.press('Enter');
    await dialogOf(agent).getByRole('alert').waitFor();
    found.push(...(await lookAt(agent)));
    await password.fill(DEMO_PASSWORD);
    await agent.keyboard.press('Enter');
    await gone(agent);
  });
  expect(found).toEqual([]);
});

test('why something was refused keeps nobody out', async () => {
  const head = await journey.signedIn('head', wide);
  await head.goto('/tickets?view=all');
  await head.locator('[data-row-link]').first().click();
  const found: string[] = [];
  await press(screenOf(head), 'tickets.reveal.show');
  await dialogOf(head).getByRole('textbox').fill('客户投诉至上级');
  await journey.db.query(`DELETE FROM role_grant WHERE ability = 'customer.reveal'`);
  await press(dialogOf(head), 'tickets.reveal.submit');
  await dialogOf(head).getByRole('alert').waitFor();
  found.push(...(await lookAt(head)));
  await press(dialogOf(head), 'frame.actions.why');
  await dialogOf(head).getByRole('listitem').first().waitFor();
  found.push(...(await lookAt(head)));
  expect(found).toEqual([]);
});

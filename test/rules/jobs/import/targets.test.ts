import { expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';

/** The targets that one sentence of a list of duties sets, an asterisk where HR is asked about the comparator. */
async function targetsOf(sentence: string): Promise<string[]> {
  const [job] = await importJobs(`来件受理员岗位职责\n1、登记来件。\n2、${sentence}。\n`);
  if (!job) throw new Error('nothing was found');
  const asked = new Set(job.questions.map(({ field }) => field));
  return job.targets.map(
    ({ name, comparator, value, unit }, place) =>
      `${name} ${comparator ?? ''} ${value ?? ''}${unit}${asked.has(`targets.${place + 1}.comparator`) ? ' *' : ''}`,
  );
}

test.each([
  ['应答率70%～80%', ['应答率 AT_LEAST 70% *', '应答率 AT_MOST 80% *']],
  ['应答率70至80%', ['应答率 AT_LEAST 70% *', '应答率 AT_MOST 80% *']],
])('%s: a range has a lower and an upper end, and both are asked about', async (sentence, targets) => {
  expect(await targetsOf(sentence)).toEqual(targets);
});

test.each([
  ['每月5个工作日内报送登记表', ['报送登记表 AT_MOST 5working d']],
  ['5个工作日内完成', ['5个工作日内完成 AT_MOST 5working d']],
  ['20秒内应答率不低于九成', ['应答率不低于九成 AT_MOST 20s', '应答率 AT_LEAST 90%']],
])('%s: days within which something is done are no number of times', async (sentence, targets) => {
  expect(await targetsOf(sentence)).toEqual(targets);
});

test('a range of what is deducted is no target', async () => {
  expect(await targetsOf('漏登一件扣5%～10%')).toEqual([]);
});

test('from one rate to another is no range', async () => {
  const targets = await targetsOf('将登记准确率由70%至80%逐年提高');
  expect(targets.filter((target) => target.includes('AT_MOST'))).toEqual([]);
});

test.each([
  ['办理时限：一般来件2个工作日', ['一般来件 AT_MOST 2working d *']],
  ['办理时限：一般来件2个工作日，急件4小时', ['一般来件 AT_MOST 2working d *', '急件 AT_MOST 4h *']],
  ['来件的答复时间为3天', ['来件的答复时间 AT_MOST 3d *']],
  ['办理时限为1个工作日，来件保存期限为30天', ['办理时限 AT_MOST 1working d *']],
])('%s: a time behind the words for a limit is one', async (sentence, targets) => {
  expect(await targetsOf(sentence)).toEqual(targets);
});

test.each([
  ['来件人满意度达到不低于九成', ['来件人满意度 AT_LEAST 90%']],
  ['来件人满意度达到或超过八成五', ['来件人满意度 AT_LEAST 85%']],
  ['登记及时率达到98%', ['登记及时率 AT_LEAST 98%']],
  ['及时率98%以上', ['及时率 AT_LEAST 98%']],
  ['登记准确率达到或超过98%', ['登记准确率 AT_LEAST 98%']],
])('%s: words of measure heaped up are no part of the name', async (sentence, targets) => {
  expect(await targetsOf(sentence)).toEqual(targets);
});

import { dayOf } from '../../layout/time.ts';
import { columns } from './columns.ts';

const DAY = 86_400_000;

/** Quotes a cell where csv asks for it. */
const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The unit that took the calls of a sample. */
export interface SampleUnit {
  readonly id: string;
  readonly name: string;
}

/** A small file of calls of yesterday: one answered, one given up, one that stayed with the machine, one of a key account. */
export const sampleOf = (unit: SampleUnit, now: Date): string => {
  const day = dayOf(new Date(now.getTime() - DAY));
  const at = (time: string): string => (time ? `${day} ${time}` : '');
  const rows = [
    ['0001', 'GENERAL', '09:00:00', '09:00:20', '09:00:28', '09:04:10', '1001'],
    ['0002', 'GENERAL', '09:01:30', '09:01:55', '', '09:02:40', ''],
    ['0003', 'GENERAL', '09:02:05', '', '', '09:03:00', ''],
    ['0004', 'VIP', '09:05:00', '09:05:03', '09:05:06', '09:09:45', '1002'],
  ].map(([id = '', queue = '', start = '', request = '', answer = '', end = '', agent = '']) => [
    `SAMPLE-${unit.id}-${day}-${id}`, // the samples of two units must not be the same calls
    unit.name,
    queue,
    at(start),
    at(request),
    at(answer),
    at(end),
    agent,
  ]);
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map(cell).join(','));
  return `${lines.join('\r\n')}\r\n`;
};

/** Hands a text to the reader as a file; the mark at its head lets Excel read Chinese. */
export const download = (name: string, content: string): void => {
  const url = URL.createObjectURL(new Blob(['\uFEFF', content], { type: 'text/csv;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

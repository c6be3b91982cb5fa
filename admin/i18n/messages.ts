import type { Messages, PathsOf, Together, Words } from './define.ts';
import { frameMessages } from './frame.messages.ts';
import { homeMessages } from '../home/messages.ts';
import { performanceMessages } from '../performance/messages.ts';
import { callMessages } from '../calls/messages.ts';
import { outageMessages } from '../calls/outages/messages.ts';
import { ticketMessages } from '../tickets/messages.ts';
import { ticketPageMessages } from '../tickets/page.messages.ts';
import { ticketStepMessages } from '../tickets/steps.messages.ts';
import { abilityMessages } from '../jobs/abilities.messages.ts';
import { editMessages } from '../jobs/edit/messages.ts';
import { formMessages } from '../jobs/form.messages.ts';
import { jobMessages } from '../jobs/messages.ts';
import { postMessages } from '../units/posts.messages.ts';
import { unitMessages } from '../units/messages.ts';

/** The words of every folder; a folder with screens adds its own here. */
const parts = [
  frameMessages,
  homeMessages,
  performanceMessages,
  ticketMessages,
  ticketPageMessages,
  ticketStepMessages,
  unitMessages,
  jobMessages,
  formMessages,
  editMessages,
  callMessages,
  outageMessages,
  abilityMessages,
  postMessages,
] as const;

type AllWords = Together<(typeof parts)[number]['zh']>;

/** The name of any word of the app; a misspelt one does not compile. */
export type MessageKey = PathsOf<AllWords>;

/** All words of one language in one tree. Two folders may both speak about `resources`; nothing is said twice. */
export const wordsIn = (language: 'zh' | 'en'): Words =>
  (parts as readonly Messages[]).map((part) => part[language] as Words).reduce(joined, {});

function joined(left: Words, right: Words): Words {
  const all: Record<string, string | Words> = { ...left };
  for (const [name, word] of Object.entries(right)) {
    const before = all[name];
    all[name] = typeof before === 'object' && typeof word === 'object' ? joined(before, word) : word;
  }
  return all;
}

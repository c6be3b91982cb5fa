import type { Cast } from '../../history/cast.ts';

/** Who does what with the bank's tickets. */
export const bankCast: Cast = {
  registrars: [
    ['bank-agent', 'bank-business', 4],
    ['bank-agent-2', 'bank-business', 3],
    ['bank-agent-3', 'bank-business', 3],
  ],
  intake: [['bank-agent', 'bank-business', 1]],
  shiftLeaders: { 'bank-business': 'bank-business' },
  dispatchers: [['bank-supervisor', 1]],
  officer: 'bank-supervisor',
  handlers: {
    'bank-complaints': [
      ['bank-handler', 5],
      ['bank-handler-2', 4],
    ],
  },
  reviewers: [['bank-lead', 1]],
  callers: [
    ['bank-callback', 1],
    ['bank-callback-2', 3],
  ],
  closers: [['bank-lead', 1]],
  callbackUnit: 'bank-callback',
  closesOwn: [],
};

import { everySeconds } from '../core/schedule.ts';
import { clearThrottle } from '../core/throttle.ts';
import { closeLeavers } from './accounts/leavers.ts';
import { clearNetworks } from './house-networks.ts';
import { clearBrowsers } from './known-browsers.ts';
import { reviewSchedule } from './review/review.schedule.ts';
import { clearLinks } from './passwords/password-link.ts';
import { closeViews } from './seeing-as/seeing-as.ts';
import { clearSessions } from './session.ts';
import { clearTokens } from './tokens/access-token.commands.ts';

/** What the room does from time to time. */
export const accessSchedule = [
  everySeconds(60, 'close accounts of those who left', closeLeavers),
  everySeconds(60, 'end looking as others', (db, clock) => closeViews(db, clock.now())),
  everySeconds(3_600, 'clear throttle', (db, clock) => clearThrottle(db, clock.now())),
  everySeconds(3_600, 'clear sessions', (db, clock) => clearSessions(db, clock.now())),
  everySeconds(3_600, 'clear access tokens', (db, clock) => clearTokens(db, clock.now())),
  everySeconds(3_600, 'clear password links', (db, clock) => clearLinks(db, clock.now())),
  everySeconds(3_600, 'clear known browsers', (db, clock) => clearBrowsers(db.manager, clock.now())),
  everySeconds(3_600, 'clear house networks', (db, clock) => clearNetworks(db.manager, clock.now())),
  ...reviewSchedule,
];

import { peopleOf } from '../person.rows.ts';
import type { PersonRow } from '../person.rows.ts';
import type { PersonContent } from '../shapes.ts';

const rows: readonly PersonRow[] = [
  ['mobile-head', '谭松涛', 'M', '1973-01-26', 'MASTER_UP', 'mobile-head'],
  ['mobile-leader', '佟丽萍', 'F', '1981-08-08', 'BACHELOR', 'mobile-leader'],
  ['fj03', '关立新', 'M', '1985-03-19', 'BACHELOR', 'mobile-officer'],
  ['mobile-officer-2', '那英杰', 'F', '1988-10-24', 'BACHELOR', 'mobile-officer'],
  ['mobile-harbin', '车晓东', 'M', '1990-05-15', 'BACHELOR', 'mobile-harbin-clerk'],
  ['mobile-east', '富春梅', 'F', '1987-12-09', 'JUNIOR_COLLEGE', 'mobile-east-clerk'],
  ['mobile-west', '栾志军', 'M', '1992-07-02', 'BACHELOR', 'mobile-west-clerk'],
  ['mobile-hrhead', '鄂淑珍', 'F', '1975-11-17', 'BACHELOR', 'mobile-hr-head'],
  ['hr.o6', '迟海波', 'M', '1991-02-28', 'BACHELOR', 'mobile-hr-officer'],
];

/** Made-up people of the mobile company; keys equal to a sign-in name hold that demo account. */
export const mobilePeople: readonly PersonContent[] = peopleOf(rows);

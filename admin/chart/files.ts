import type { Text } from '../i18n/useText.ts';
import { paperInks } from './inks.ts';
import type { Layout } from './layout.ts';
import type { Mark } from './mark.ts';
import { cardMarks } from './marks.ts';
import type { Organisation } from './organisation.ts';
import { reportingLines } from './reporting.ts';
import { pngOf, save } from './save.ts';
import { sheetSize, svgOf } from './svg.ts';

/** A chart as it goes onto paper or into a file: all that is unfolded. */
export interface Sheet {
  readonly organisation: Organisation;
  readonly layout: Layout;
  readonly title: string;
  readonly day: string;
  readonly hasPosts: boolean;
  readonly hasLines: boolean;
  readonly say: Text;
}

/** A card of a sheet: where it stands, and what is on it from there. */
export interface PlacedCard {
  readonly x: number;
  readonly y: number;
  readonly id: string;
  readonly marks: readonly Mark[];
}

/** All cards of a sheet with everything on them; nothing folds on paper, only how much is folded away is told. */
export const cardsOf = ({ layout, day, say, hasPosts }: Sheet): PlacedCard[] =>
  layout.cards.map(({ isOpen, ...card }) => ({
    x: card.x,
    y: card.y,
    id: card.unit.id,
    marks: cardMarks(
      { ...card, isOpen: isOpen === true ? undefined : isOpen },
      { day, say, hasPosts, isMovable: false },
    ),
  }));

const linesOf = ({ organisation, layout, hasPosts, hasLines }: Sheet): string =>
  hasLines ? reportingLines(organisation, layout, { hasPosts, cards: layout.cards }) : '';

const fileOf = (sheet: Sheet): string => {
  const { layout, title, day, say } = sheet;
  const subtitle = say('chart.asOf', { day });
  return svgOf({ layout, cards: cardsOf(sheet), inks: paperInks, title, subtitle, lines: linesOf(sheet) });
};

const nameOf = ({ title, day }: Sheet, end: string): string =>
  `${title.replace(/[\\/:*?"<>|\s]+/g, '_')}_${day}.${end}`;

/** Saves a chart as an SVG file. */
export const saveSvg = (sheet: Sheet): void =>
  save(new Blob([fileOf(sheet)], { type: 'image/svg+xml;charset=utf-8' }), nameOf(sheet, 'svg'));

/** Saves a chart as a picture. @throws Error where the browser cannot make one */
export const savePng = async (sheet: Sheet): Promise<void> => {
  const { width, height } = sheetSize(sheet.layout);
  save(await pngOf(fileOf(sheet), width, height), nameOf(sheet, 'png'));
};

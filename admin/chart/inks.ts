import type { Theme } from '@mui/material/styles';
import { tones } from '../layout/palette.ts';
import type { Ink } from './mark.ts';

/** The colours of the chart. */
export type Inks = Readonly<Record<Ink, string>>;

/** Dark ink on a white ground, for paper and files. */
export const paperInks: Inks = {
  ground: '#ffffff',
  card: '#ffffff',
  edge: '#aab6c1',
  strong: '#18242f',
  quiet: '#53626f',
  vacant: tones.light.warning.text,
  vacantGround: tones.light.warning.ground,
  surplus: tones.light.info.text,
  surplusGround: tones.light.info.ground,
  planned: tones.light.success.text,
};

/** The colours of the screen, light or dark. */
export const inksOf = ({ palette }: Theme): Inks => {
  const tone = tones[palette.mode];
  return {
    ground: palette.background.default,
    card: palette.background.paper,
    edge: palette.mode === 'light' ? '#b6c1cc' : '#465563',
    strong: palette.text.primary,
    quiet: palette.text.secondary,
    vacant: tone.warning.text,
    vacantGround: tone.warning.ground,
    surplus: tone.info.text,
    surplusGround: tone.info.ground,
    planned: tone.success.text,
  };
};

import { enUS, zhCN } from '@mui/material/locale';
import { createTheme, ThemeProvider } from '@mui/material/styles';
import type { Theme, ThemeOptions } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useLocale } from 'react-admin';
import { languageOf } from '../i18n/language.ts';
import { useText } from '../i18n/useText.ts';

const wordsOf = { 'zh-CN': zhCN, en: enUS };

/**
 * Gives MUI's own words (pagination, autocomplete, alerts) the language of the app, and what turns while something loads
 * a name. MUI X 8 charts have no Chinese words; ours label them.
 */
export const LocalisedTheme = ({ children }: { children: ReactNode }) => {
  const words = wordsOf[languageOf(useLocale())];
  const named = { defaultProps: { 'aria-label': useText()('frame.loading') } };
  const names = { components: { MuiCircularProgress: named, MuiLinearProgress: named } };
  // A theme is a valid set of options; letting the compiler prove it costs half a minute.
  const localised = (theme: Theme) => createTheme(theme as unknown as ThemeOptions, words, names);
  return <ThemeProvider theme={localised}>{children}</ThemeProvider>;
};

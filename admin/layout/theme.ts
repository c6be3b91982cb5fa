import { alpha } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';

/**
 * Chinese fonts draw ‘’“” and … as wide as a character, which tears English words apart: where the page is English, these few
 * come from a Latin font of the machine.
 */
const latinMarks = {
  fontFamily: 'Latin marks',
  src: ['Arial', 'Helvetica', 'Segoe UI', 'Liberation Sans', 'DejaVu Sans']
    .map((font) => `local("${font}")`)
    .join(','),
  unicodeRange: 'U+2018-2019,U+201C-201D,U+2026',
};

const fonts = [
  'var(--marks, "PingFang SC")',
  '"PingFang SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  '"Source Han Sans SC"',
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  'sans-serif',
].join(',');

const colours = {
  light: {
    primary: { main: '#1565c0', dark: '#0d4a94', light: '#4b8fdb', contrastText: '#ffffff' },
    error: { main: '#b71c1c' },
    warning: { main: '#9a5b00' },
    success: { main: '#1f6f47' },
    background: { default: '#f4f6f9', paper: '#ffffff' },
    text: { primary: '#18242f', secondary: '#53626f' },
    divider: '#dfe5eb',
  },
  dark: {
    primary: { main: '#7db8f7', dark: '#4f97e4', light: '#a9d1fb', contrastText: '#0b1a2a' },
    error: { main: '#f28b88' },
    warning: { main: '#e9b562' },
    success: { main: '#7fcea1' },
    background: { default: '#10171e', paper: '#182129' },
    text: { primary: '#e6ecf1', secondary: '#a3b1bd' },
    divider: '#2c3843',
  },
} as const;

/** The look of the app: calm, dense, readable in Chinese and English, WCAG AA in light and dark. */
export const themeOf = (mode: 'light' | 'dark'): RaThemeOptions => {
  const { primary, divider, background, text, ...rest } = colours[mode];
  return {
    palette: { mode, primary, secondary: primary, divider, background, text, ...rest },
    shape: { borderRadius: 8 },
    sidebar: { width: 220, closedWidth: 56 },
    typography: {
      fontFamily: fonts,
      fontSize: 14,
      h1: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 },
      h2: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.35 },
      h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
      h6: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.4 },
      subtitle2: { fontWeight: 600 },
      body2: { lineHeight: 1.6 },
      overline: {
        letterSpacing: '.04em',
        lineHeight: 1.6,
        textTransform: 'none',
        fontSize: '.75rem',
        fontWeight: 600,
      },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          '@font-face': latinMarks,
          ':root:lang(en)': { '--marks': `"${latinMarks.fontFamily}"` },
          body: { textRendering: 'optimizeLegibility' },
          'td, time, .tabular': { fontVariantNumeric: 'tabular-nums' },
          ':focus-visible': { outline: `2px solid ${primary.main}`, outlineOffset: 2 },
        },
      },
      // words that are too long break; a frame that scrolls could not be reached by key
      MuiAlert: { styleOverrides: { message: { overflow: 'visible', overflowWrap: 'anywhere' } } },
      // the component itself takes the browser's outline away
      MuiButtonBase: {
        styleOverrides: {
          root: { '&.Mui-focusVisible': { outline: `2px solid ${primary.main}`, outlineOffset: -2 } },
        },
      },
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'small' },
        styleOverrides: { sizeSmall: { padding: '5px 12px' } },
      },
      MuiTextField: {
        defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
      },
      MuiFormControl: {
        defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
      },
      MuiAutocomplete: { defaultProps: { fullWidth: true, size: 'small' } },
      MuiOutlinedInput: { styleOverrides: { root: { backgroundColor: background.paper } } },
      MuiCard: { defaultProps: { variant: 'outlined' } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' }, outlined: { borderColor: divider } } },
      MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'sm' } },
      MuiDialogTitle: {
        styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 650, paddingBottom: 8 } },
      },
      MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 20px' } } },
      MuiTooltip: { defaultProps: { enterDelay: 400 } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: divider, '&.MuiTableCell-paddingCheckbox': { padding: '0 8px' } },
          head: {
            color: text.secondary,
            fontWeight: 600,
            fontSize: '.8125rem',
            whiteSpace: 'nowrap',
            backgroundColor: background.paper,
          },
          sizeSmall: { paddingTop: 9, paddingBottom: 9 },
        },
      },
      MuiTableRow: {
        styleOverrides: {
          root: {
            '&:last-child td': { borderBottom: 0 },
            '&.MuiTableRow-hover:hover': { backgroundColor: alpha(primary.main, 0.05) },
          },
        },
      },
      MuiTab: { styleOverrides: { root: { minHeight: 44, fontWeight: 600 } } },
      RaLayout: {
        styleOverrides: {
          root: {
            minWidth: 0,
            '& .RaLayout-content': {
              minWidth: 0,
              padding: '0 24px 32px',
              '@media (max-width: 899px)': { padding: '0 16px 24px' },
            },
            '& .RaLayout-contentWithSidebar': { minWidth: 0 },
          },
        },
      },
      RaList: {
        styleOverrides: {
          root: {
            marginTop: 8,
            '& .RaList-main': { minWidth: 0 },
            '& .RaList-content': { borderRadius: 8, overflowX: 'auto' },
            '& .RaList-noActions': { marginTop: 8 },
          },
        },
      },
      RaListToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent' } } } },
      RaTopToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent', minHeight: 0 } } } },
      MuiMenuItem: { styleOverrides: { root: { fontSize: '.875rem' } } },
      RaDatagrid: {
        styleOverrides: { root: { '& .RaDatagrid-headerCell': { paddingTop: 10, paddingBottom: 10 } } },
      },
      RaMenuItemLink: {
        styleOverrides: {
          root: {
            margin: '1px 8px',
            padding: '7px 12px',
            borderRadius: 8,
            fontSize: '.875rem',
            '&.RaMenuItemLink-active': {
              color: mode === 'light' ? primary.dark : primary.light,
              backgroundColor: alpha(primary.main, mode === 'light' ? 0.1 : 0.16),
              fontWeight: 600,
              '& .RaMenuItemLink-icon': { color: 'inherit' },
            },
            '& .RaMenuItemLink-icon': { minWidth: 34, '& svg': { fontSize: '1.25rem' } },
          },
        },
      },
      RaToolbar: {
        styleOverrides: { root: { backgroundColor: 'transparent', borderTop: `1px solid ${divider}` } },
      },
      RaSimpleFormIterator: { defaultProps: { fullWidth: true } },
    },
  };
};

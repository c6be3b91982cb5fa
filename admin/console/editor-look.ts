import type { SxProps, Theme } from '@mui/material/styles';

/**
 * What GraphiQL's own look leaves open: on a narrow window the answer stands below the question instead of beside it, and
 * what is pale stands out enough to be read (4.5 : 1), in light and dark.
 */
export const editorLook: SxProps<Theme> = (theme) => ({
  height: '100%',
  // the dark look has hues of its own, which are light enough
  '& .graphiql-container': {
    '--alpha-secondary': 0.86,
    '--alpha-tertiary': 0.8,
    '--color-info': '208, 100%, 36%',
    '--color-warning': '36, 100%, 27%',
  },
  '& .graphiql-container .graphiql-sessions': { backgroundColor: 'hsl(var(--color-base))' },
  '& .graphiql-doc-explorer-type-name': { textDecoration: 'underline' },
  '& .monaco-editor': { '--vscode-editorLineNumber-foreground': theme.palette.text.secondary },
  [theme.breakpoints.down('md')]: {
    height: 'auto',
    '& .graphiql-container, & .graphiql-container .graphiql-main, & #graphiql-session': {
      flexDirection: 'column',
    },
    '& .graphiql-container': { height: 'auto' },
    '& .graphiql-container .graphiql-sidebar': { flexDirection: 'row', width: '100%', pb: 0 },
    '& .graphiql-container .graphiql-sidebar > button': { mt: '0 !important' },
    '& .graphiql-container .graphiql-sessions': { maxHeight: 'none', m: 1 },
    '& .graphiql-horizontal-drag-bar': { display: 'none' },
    // GraphiQL writes the shares of both sides into their style
    '& .graphiql-editors, & .graphiql-response': { flex: 'none !important', width: '100%' },
    '& .graphiql-editors': { height: 460 },
    '& .graphiql-response': { height: 360 },
    '& .graphiql-plugin': { flex: 'none !important', minWidth: '0 !important', maxHeight: 420 },
  },
});

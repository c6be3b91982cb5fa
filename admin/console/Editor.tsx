import { useTheme } from '@mui/material/styles';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import { sessionAgain } from '../data/lost-session.ts';
import { currentLanguage } from '../i18n/language.ts';

/** Whether an answer says that nobody is signed in. */
const isLost = async (answer: Response): Promise<boolean> => {
  const { errors } = (await answer
    .clone()
    .json()
    .catch(() => ({}))) as {
    errors?: readonly { extensions?: { code?: string } }[];
  };
  return errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED') ?? false;
};

// The session's cookie goes with it, as with every request of the app.
const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  enableIncrementalDelivery: false,
  fetch: async (url, options) => {
    const headers = new Headers(options?.headers);
    headers.set('accept-language', currentLanguage());
    const ask = (): Promise<Response> => fetch(url, { ...options, headers });
    const answer = await ask();
    return (await isLost(answer)) && (await sessionAgain()) ? ask() : answer;
  },
});

interface EditorProps {
  /** What to begin with; a tab that has it already is opened. */
  readonly query?: string;
  readonly variables?: string;
}

/** GraphiQL, dressed like the app. What is typed stays in this window and goes with it: computers at counters are shared. */
export const Editor = ({ query, variables }: EditorProps) => {
  const { mode } = useTheme().palette;
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={sessionStorage}
      forcedTheme={mode}
      isHeadersEditorEnabled={false}
      shouldPersistHeaders={false}
      {...(query !== undefined && { initialQuery: query })}
      {...(variables !== undefined && { initialVariables: variables })}
    >
      <GraphiQL.Logo>{null}</GraphiQL.Logo>
    </GraphiQL>
  );
};

import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import type { CompositionEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { kinds } from './kinds.ts';
import { PaletteGroup } from './PaletteGroup.tsx';
import { HitRow, PlaceRow } from './rows.tsx';
import { KeyHints } from './KeyHints.tsx';
import { SearchNotice } from './SearchNotice.tsx';
import { usePlaces } from './usePlaces.ts';
import { useRecent, type Hit } from './useRecent.ts';
import { useSearch } from './useSearch.ts';

/** For what is only read out. */
const unseen = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' };

/** The field with what it finds: records of every kind, screens to go to, and before anything is typed what was opened lately. */
export const PaletteBody = ({ onOpen }: { onOpen: (to: string) => void }) => {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [meant, setMeant] = useState('');
  const [isComposing, setComposing] = useState(false);
  // what an input method is composing is not meant yet
  const words = meant.trim();
  const { found, error, retry, isBehind } = useSearch(words, isComposing);
  const [recent, remember] = useRecent();
  const places = usePlaces(words);
  const groups = error ? [] : (found?.groups ?? []);
  const hits = words === '' ? recent : groups.flatMap((group) => group.hits);
  const field = useRef<HTMLInputElement>(null);

  const openHit = (hit: Hit): void => {
    remember(hit);
    onOpen(kinds[hit.kind].to(hit.id));
  };

  // The first row is the one that Enter opens, whatever came meanwhile.
  const keys = [...hits.map(({ kind, id }) => `${kind}:${id}`), ...places.map(({ to }) => to)];
  const order = keys.join(' ');
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // by its own key: a choice that is set from outside is not told to screen readers
    root.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
  }, [order]);
  useEffect(() => {
    // cmdk goes on naming the last row when none is left
    if (keys.length > 0) return;
    for (const part of root.current?.querySelectorAll('[aria-activedescendant]') ?? [])
      part.removeAttribute('aria-activedescendant');
  });

  const told = (): string => {
    if (words === '' || error) return '';
    if (isBehind) return text('palette.searching');
    if (!found) return '';
    if (keys.length > 0) return text('palette.found', { smart_count: keys.length });
    return found.isTooShort ? text('palette.tooShort.title') : text('palette.none.title', { q: words });
  };
  return (
    <Command
      ref={root}
      shouldFilter={false}
      loop
      vimBindings={false}
      label={text('palette.title')}
      style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          px: 2,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        {isBehind ? (
          <CircularProgress aria-hidden size={20} sx={{ mx: '2px', color: 'text.secondary' }} />
        ) : (
          <Search aria-hidden sx={{ color: 'text.secondary' }} />
        )}
        <Box
          component={Command.Input}
          ref={field}
          autoFocus
          value={typed}
          onValueChange={(value: string) => {
            setTyped(value);
            if (!isComposing) setMeant(value);
          }}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
            setComposing(false);
            setMeant(currentTarget.value);
          }}
          maxLength={100}
          placeholder={text('palette.placeholder')}
          sx={{
            flex: 1,
            minWidth: 0,
            border: 0,
            outline: 0,
            py: 1.75,
            bgcolor: 'transparent',
            color: 'text.primary',
            font: 'inherit',
            fontSize: '1rem',
            '&::placeholder': { color: 'text.secondary', opacity: 1 },
          }}
        />
      </Box>
      <Box role="status" sx={unseen}>
        {told()}
      </Box>
      {/* high enough for most answers, so that it does not jump with every letter */}
      <Box
        sx={{
          display: 'flex',
          flexDirection: 'column',
          overflowY: 'auto',
          minHeight: 'min(380px, 45vh)',
          px: 1,
          pb: 1,
        }}
      >
        {error && (
          // Enter on the button is not the list's
          <Box onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}>
            <ErrorState
              error={error}
              small
              retry={() => {
                field.current?.focus();
                retry();
              }}
            />
          </Box>
        )}
        {!error && (words === '' || keys.length === 0) && (
          <SearchNotice words={words} found={found} isBehind={isBehind} hasRecent={recent.length > 0} />
        )}
        {/* scrolls by itself: the keys that move through it are the field's */}
        <Command.List
          label={text('palette.title')}
          aria-busy={isBehind}
          style={{ overflowY: 'auto', minHeight: 0 }}
        >
          {words === '' && recent.length > 0 && (
            <PaletteGroup heading={text('palette.recent')}>
              {recent.map((hit) => (
                <HitRow key={`${hit.kind}:${hit.id}`} hit={hit} onChoose={openHit} />
              ))}
            </PaletteGroup>
          )}
          {groups.map(({ kind, hits: rows, hasMore }) => (
            <PaletteGroup
              key={kind}
              heading={text(`palette.kinds.${kind}`)}
              note={hasMore ? text('palette.more') : undefined}
            >
              {rows.map((hit) => (
                <HitRow key={hit.id} hit={hit} onChoose={openHit} />
              ))}
            </PaletteGroup>
          ))}
          {places.length > 0 && (
            <PaletteGroup heading={text('palette.places')}>
              {places.map((place) => (
                <PlaceRow key={place.to} place={place} onChoose={() => onOpen(place.to)} />
              ))}
            </PaletteGroup>
          )}
        </Command.List>
      </Box>
      <KeyHints />
    </Command>
  );
};

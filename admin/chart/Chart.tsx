import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { AsOfBar } from '../units/AsOfBar.tsx';
import { useEditableUnits } from '../units/useEditableUnits.ts';
import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartToolbar } from './ChartToolbar.tsx';
import { ChartTree } from './ChartTree.tsx';
import { ChosenBar } from './ChosenBar.tsx';
import type { Sheet } from './files.ts';
import { layOut, type Spot } from './layout.ts';
import { above, topsOf, type Organisation } from './organisation.ts';
import { PrintedChart } from './PrintedChart.tsx';
import { useChartAddress } from './useChartAddress.ts';
import { useFolding } from './useFolding.ts';
import { firstOf, useFound } from './useFound.ts';

const MoveUnitDialog = lazy(() =>
  import('./MoveUnitDialog.tsx').then((made) => ({ default: made.MoveUnitDialog })),
);

interface ChartProps {
  readonly organisation: Organisation;
  readonly day: string;
  /** The other day that is looked at; undefined today. */
  readonly asOf: string | undefined;
}

interface Move {
  readonly unitId: string;
  readonly parentId: string | undefined;
}

/** Tree and chart beside each other: what is chosen, folded and found is the same in both. */
export const Chart = ({ organisation, day, asOf }: ChartProps) => {
  const say = useText();
  const [address, { change, goTo }] = useChartAddress();
  const { root, at, q, hasPosts, hasLines } = address;
  const editable = useEditableUnits(asOf === undefined);
  const [move, setMove] = useState<Move>();
  const { folding, toggled, revealing } = useFolding(organisation, address);
  const layout = useMemo(
    () => layOut(organisation, { root, folding, hasPosts }),
    [organisation, root, folding, hasPosts],
  );
  const units = useMemo(() => [...organisation.units.values()], [organisation]);
  const { wanted, hasMore, error, retry } = useFound(units, q);
  const found = useMemo(() => new Set(wanted ? [...wanted.units, ...wanted.findings.keys()] : []), [wanted]);

  const [kind, id = ''] = at?.split(':') ?? [];
  const unit = kind === 'position' ? organisation.unitOf.get(id) : organisation.units.get(id);
  const post = kind === 'position' ? unit?.positions.find((one) => one.id === id) : undefined;

  const choose = useCallback(
    (key: string): void => {
      const [of, which = ''] = key.split(':');
      const unitId = of === 'position' ? organisation.unitOf.get(which)?.id : which;
      if (unitId !== undefined) change({ at: key, except: revealing(unitId) });
    },
    [organisation, change, revealing],
  );
  const toggle = useCallback(
    (ids: readonly string[]): void => change({ except: toggled(ids) }),
    [change, toggled],
  );
  const onSpot = ({ on, card, ...spot }: Spot): void => {
    if (on === 'fold') toggle([card.unit.id]);
    else
      change({ at: on === 'post' && 'postId' in spot ? `position:${spot.postId}` : `unit:${card.unit.id}` });
  };

  // the first of what was found is flown to, once for each word
  const flownFor = useRef('');
  useEffect(() => {
    if (q === '') flownFor.current = '';
    if (!wanted || flownFor.current === q) return;
    flownFor.current = q;
    const first = firstOf(units, wanted);
    if (first) choose(first);
  }, [wanted, q, units, choose]);

  const top = topsOf(organisation, root)[0];
  const sheet: Sheet = { organisation, layout, title: top?.name ?? '', day, hasPosts, hasLines, say };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 1, alignItems: 'center', pb: 1.5 }}>
        <Box sx={{ flexBasis: { xs: '100%', md: 'auto' } }}>
          <AsOfBar />
        </Box>
        <ChartToolbar address={address} depth={folding.depth} sheet={sheet} change={change} />
        {root !== undefined && (
          <Button variant="outlined" className="no-print" onClick={() => goTo(undefined)}>
            {say('chart.whole')}
          </Button>
        )}
      </Box>
      <Box
        className="no-print"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        <Card
          component="nav"
          aria-label={say('units.tree')}
          sx={{ p: 1.5, minWidth: 0, order: { xs: 2, md: 0 } }}
        >
          {error && <ErrorState small error={error} retry={retry} />}
          <ChartTree
            organisation={organisation}
            root={root}
            folding={folding}
            wanted={wanted}
            q={q}
            hasMore={hasMore}
            chosen={at}
            onSearch={(words) => change({ q: words })}
            onChoose={choose}
            onToggle={toggle}
          />
        </Card>
        <Card sx={{ minWidth: 0, overflow: 'hidden', bgcolor: 'background.default' }}>
          <Box sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', minHeight: 58 }}>
            {unit ? (
              <ChosenBar
                unit={unit}
                post={post}
                day={day}
                asOf={asOf}
                isRoot={unit.id === root}
                mayMove={editable.has(unit.id)}
                onFocus={() => goTo(unit.id)}
                onMove={() => setMove({ unitId: unit.id, parentId: undefined })}
              />
            ) : (
              <Box sx={{ px: 1.5, py: 2, color: 'text.secondary', fontSize: '.875rem' }}>
                {say('chart.hint')}
              </Box>
            )}
          </Box>
          <Box sx={{ height: { xs: '60vh', md: 'calc(100vh - 300px)' }, minHeight: 320 }}>
            <ChartCanvas
              organisation={organisation}
              layout={layout}
              day={day}
              hasPosts={hasPosts}
              hasLines={hasLines}
              movable={editable}
              unitId={unit?.id}
              postId={post?.id}
              found={found}
              name={`${root} ${day} ${address.depth} ${hasPosts}`}
              mayStandBelow={(unitId, parentId) =>
                parentId !== unitId &&
                editable.has(parentId) &&
                organisation.units.get(unitId)?.parentId !== parentId &&
                !above(organisation, parentId).includes(unitId)
              }
              onSpot={onSpot}
              onPut={(unitId, parentId) => setMove({ unitId, parentId })}
            />
          </Box>
        </Card>
      </Box>
      <PrintedChart sheet={sheet} />
      <Suspense>{move && <MoveUnitDialog {...move} onClose={() => setMove(undefined)} />}</Suspense>
    </>
  );
};

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useListFilterContext } from 'react-admin';
import { useViewer } from '../../data/viewer.ts';
import { useText } from '../../i18n/useText.ts';
import { filterOf, isOn, quickOf, toggled } from './quick.ts';
import type { View } from './views.ts';

interface QuickFiltersProps {
  readonly view: View;
  /** Read by the filter bar: no field of the filter, but always in sight. */
  readonly source: string;
  readonly alwaysOn?: boolean;
}

/** The filters that everybody wants every day, one press each; and one that takes all filters away. */
export const QuickFilters = ({ view }: QuickFiltersProps) => {
  const text = useText();
  const assignments = useViewer()?.assignments ?? [];
  const post = assignments.find(({ kind }) => kind === 'PRIMARY') ?? assignments[0];
  const { filterValues, displayedFilters, setFilters } = useListFilterContext();
  const unit = post?.position.unit;
  const offered = quickOf[view].filter((quick) => quick !== 'unit' || unit);
  const filtered = Object.values(filterValues as object).some((value) => value !== undefined && value !== '');
  return (
    <Box
      role="group"
      aria-label={text('tickets.quick.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minHeight: 40 }}
    >
      {offered.map((quick) => {
        const pressed = filterOf(quick, unit?.id);
        const on = isOn(filterValues as Record<string, unknown>, pressed);
        return (
          <Chip
            key={quick}
            clickable
            aria-pressed={on}
            label={text(`tickets.quick.${quick}`)}
            title={quick === 'unit' ? unit?.name : text(`tickets.quick.${quick}Help`)}
            color={on ? 'primary' : 'default'}
            variant={on ? 'filled' : 'outlined'}
            onClick={() =>
              setFilters(toggled(filterValues as Record<string, unknown>, pressed), displayedFilters)
            }
          />
        );
      })}
      {filtered && (
        <Button size="small" onClick={() => setFilters({}, {})}>
          {text('tickets.quick.clear')}
        </Button>
      )}
    </Box>
  );
};

import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import Button from '@mui/material/Button';
import { Link as RouterLink } from 'react-router-dom';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';

/** Leads to who would fit a post, for those who may know it of others. */
export const CandidatesLink = ({ positionId }: { positionId: string }) => {
  const text = useText();
  return useAbility('person.fit') ? (
    <Button
      component={RouterLink}
      to={`/positions/${positionId}/candidates`}
      startIcon={<PersonSearchOutlined />}
    >
      {text('fit.findCandidates')}
    </Button>
  ) : null;
};

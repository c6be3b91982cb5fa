import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Button from '@mui/material/Button';
import { CreateBase, Title } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';

/** Where a new version begins: every job description is that of a post, so the post is chosen first. */
export const JobCreate = () => {
  const text = useText();
  return (
    <CreateBase resource="jobs">
      <Title title={text('jobs.create.title')} />
      <EmptyState
        icon={DescriptionOutlined}
        title={text('jobs.create.lead')}
        text={text('jobs.create.text')}
        action={
          <Button component={Link} to="/units" variant="contained">
            {text('jobs.empty.action')}
          </Button>
        }
      />
    </CreateBase>
  );
};

import { company } from './content/company/organisation.ts';
import { companyJobs } from './content/company/jobs.ts';
import { complaintsDepartment } from './content/complaints/organisation.ts';
import { complaintsJobs } from './content/complaints/jobs.ts';
import { consumer } from './content/consumer/organisation.ts';
import { consumerJobs } from './content/consumer/jobs.ts';
import { desk } from './content/desk/organisation.ts';
import { deskJobs } from './content/desk/jobs.ts';
import { hotline } from './content/hotline/organisation.ts';
import { hotlineJobs } from './content/hotline/jobs.ts';
import { household } from './content/household/organisation.ts';
import { householdJobs } from './content/household/jobs.ts';
import { housing } from './content/housing/organisation.ts';
import { housingJobs } from './content/housing/jobs.ts';
import { marketing } from './content/marketing/organisation.ts';
import { marketingJobs } from './content/marketing/jobs.ts';
import { medley } from './content/medley/organisation.ts';
import { medleyJobs } from './content/medley/jobs.ts';
import { petition } from './content/petition/organisation.ts';
import { petitionJobs } from './content/petition/jobs.ts';
import { product } from './content/product/organisation.ts';
import { productJobs } from './content/product/jobs.ts';
import type { JobVersion, OrganisationContent } from './content/shapes.ts';
import { voice } from './content/voice/organisation.ts';
import { voiceJobs } from './content/voice/jobs.ts';

/**
 * Organisations that are told by their papers alone: units, posts, people and job descriptions, without a customer's
 * call or ticket. In the order of their numbers, O4 to O16; the sixth, the provincial mobile company, has tickets.
 */
export const describedOrganisations: readonly (OrganisationContent & {
  readonly jobs: readonly JobVersion[];
})[] = [
  { ...hotline, jobs: hotlineJobs },
  { ...voice, jobs: voiceJobs },
  { ...consumer, jobs: consumerJobs },
  { ...petition, jobs: petitionJobs },
  { ...housing, jobs: housingJobs },
  { ...marketing, jobs: marketingJobs },
  { ...product, jobs: productJobs },
  { ...desk, jobs: deskJobs },
  { ...company, jobs: companyJobs },
  { ...complaintsDepartment, jobs: complaintsJobs },
  { ...household, jobs: householdJobs },
  { ...medley, jobs: medleyJobs },
];

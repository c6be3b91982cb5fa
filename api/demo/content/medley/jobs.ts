import { approvedBy } from '../lines.ts';
import type { JobVersion } from '../shapes.ts';
import { mediaText, platformLeadText, websiteText } from './jobs-adverts.ts';
import { administratorText, specialistText } from './jobs-narrative.ts';
import {
  centreStaffText,
  courierText,
  insuranceHandlerText,
  insuranceOfficerText,
  managementText,
  platformSupervisorText,
  serviceDeskText,
  studioAgentText,
  studioLeadText,
  supervisorText,
} from './jobs-rules.ts';

const approved = approvedBy('hr.o16', 'medley-head', 'medley-hrhead');

export const medleyJobs: readonly JobVersion[] = [
  approved('medley-website-agent', websiteText, 150),
  approved('medley-media-officer', mediaText, 150),
  approved('medley-studio-lead', studioLeadText, 149),
  approved('medley-studio-agent', studioAgentText, 149),
  approved('medley-platform-supervisor', platformSupervisorText, 148),
  approved('medley-platform-lead', platformLeadText, 148),
  approved('medley-insurance-officer', insuranceOfficerText, 147),
  approved('medley-insurance-handler', insuranceHandlerText, 147),
  approved('medley-aftersales-specialist', specialistText, 146),
  approved('medley-courier-handler', courierText, 145),
  approved('medley-supervisor', supervisorText, 144),
  approved('medley-administrator', administratorText, 144),
  approved('medley-management', managementText, 143),
  approved('medley-service-desk', serviceDeskText, 143),
  approved('medley-centre-staff', centreStaffText, 142),
];

import type { DataSource } from 'typeorm';
import { jobModel } from './jobs.ts';
import type { OracleModel } from './oracle.ts';
import { organisationModel } from './organisation.ts';
import { ticketModel } from './tickets.ts';

/** Organisation, job descriptions and tickets as their rules say it in words, over all rows in memory. */
export const remitModel = async (db: DataSource): Promise<OracleModel> => ({
  ...(await organisationModel(db)),
  ...(await jobModel(db)),
  ...(await ticketModel(db)),
});

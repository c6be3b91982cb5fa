import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Field,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { readList, readOne, readPage } from '../../core/read/read.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Certificate } from '../records/certificate.entity.ts';
import { CertificationEvent } from './certification-event.entity.ts';
import { Certification } from './certification.entity.ts';
import { certificationConditions, CertificationFilter } from './certification.filters.ts';
import { CertificateStanding } from './certification.words.ts';
import { expiriesOf } from './expiry.report.ts';
import { CertificateExpiries, CertificateExpiryFilter } from './expiry.types.ts';
import { CertificationScheme } from './scheme.entity.ts';

const CertificationConnection = connectionOf(Certification);

@ObjectType({ description: 'What one can be certified in.' })
export class CertificationSchemes {
  @Field(() => [CertificationScheme], { complexity: usually(10), description: 'By name; at most 200.' })
  items!: CertificationScheme[];

  @Field(() => Int, { description: 'How many they are.' })
  total!: number;
}

/** What can be asked about certification. */
@Resolver()
export class CertificationQueries {
  @Access.seen(CertificationScheme)
  @Query(() => CertificationSchemes, {
    description: 'What one can be certified in, in one’s own organisations.',
  })
  async certificationSchemes(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CertificationSchemes> {
    const items = await readList(signedIn(context), CertificationScheme, info, {
      order: [['name', 'ASC']],
      limit: 200,
      path: ['items'],
    });
    return { items, total: items.length };
  }

  @Access.seen(Certification)
  @Query(() => CertificationConnection, {
    description: 'Applications for certificates that you may see, the last changed first.',
  })
  async certifications(
    @Arg('filter', () => CertificationFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: CertificationFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Certification>> {
    const ctx = signedIn(context);
    return readPage(ctx, Certification, info, {
      where: certificationConditions(ctx, filter ?? {}),
      order: [['changedAt', 'DESC']],
      first,
      after,
    });
  }

  @Access.seen(Certification, 'id')
  @Query(() => Certification, {
    nullable: true,
    description: 'An application; null where there is none, or none that you may see.',
  })
  async certification(
    @Arg('id', () => ID, { description: 'The application’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Certification | null> {
    return readOne(signedIn(context), Certification, info, id);
  }

  @Access.needs(['training.read', 'person.record'], { nothing: true })
  @Query(() => CertificateExpiries, {
    description:
      'Certificates that end soon or have ended and were not renewed, of people whose trainings you may see.',
  })
  certificateExpiries(
    @Arg('filter', () => CertificateExpiryFilter, {
      nullable: true,
      description: 'Which; left out: within 90 days.',
    })
    filter: CertificateExpiryFilter | null,
    @Ctx() context: Context,
  ): Promise<CertificateExpiries> {
    return expiriesOf(signedIn(context), filter ?? {});
  }
}

/** What an application went through. */
@Resolver(() => Certification)
export class CertificationResolver {
  @FieldResolver(() => [CertificationEvent], {
    complexity: usually(8),
    description: 'Each step, the first one first.',
  })
  history(
    @Root() { history }: Certification & { readonly history: CertificationEvent[] },
  ): CertificationEvent[] {
    return history;
  }
}

/** What a certificate is worth. */
@Resolver(() => Certificate)
export class CertificateStandingResolver {
  @FieldResolver(() => CertificateStanding, { description: 'What it is worth today.' })
  standing(
    @Root() { standing }: Certificate & { readonly standing: CertificateStanding },
  ): CertificateStanding {
    return standing;
  }
}

/** What a person applied for. */
@Resolver(() => Person)
export class PersonCertificationResolver {
  @FieldResolver(() => [Certification], {
    complexity: usually(3),
    description: 'The person’s applications for certificates that you may see, the latest first.',
  })
  certifications(
    @Root() { certifications }: Person & { readonly certifications: Certification[] },
  ): Certification[] {
    return certifications;
  }
}

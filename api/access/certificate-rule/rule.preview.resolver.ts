import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { CertificateRuleOnWork } from '../../core/certified.ts';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { signedIn } from '../../core/context.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { PREVIEW_COST } from '../roles/role.resolver.ts';
import { previewCertificateRule } from './rule.preview.ts';
import { CertificateRulePreview } from './rule.preview.types.ts';

/** What the rule on certificates does to what people may do. */
@Resolver()
export class CertificateRulePreviewResolver {
  @Access.needs('person.recordEdit', { on: OrgUnit, by: 'organisationId', whole: true })
  @Query(() => CertificateRulePreview, {
    complexity: PREVIEW_COST,
    description:
      'What another rule on certificates would do today, and to whom: before `setCertificateRule`, which takes and gives rights at once.',
  })
  previewCertificateRule(
    @Arg('organisationId', () => ID, { description: 'The organisation.' }) organisationId: string,
    @Arg('onWork', () => CertificateRuleOnWork, { description: 'The rule that is thought of.' })
    onWork: CertificateRuleOnWork,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'The `access.endCursor` of the answer before; left out for the first.',
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<CertificateRulePreview> {
    return previewCertificateRule(signedIn(context), { organisationId, onWork }, after);
  }
}

import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Rule } from '../graphql/rule';
import { previewedView } from './migration-view';
import { within } from './migration.resolver';
import { CaseMigration, MigrationPreview } from './migration.type';

/** The cases of a dry run, as many as a page shows. */
@Resolver(() => MigrationPreview)
export class MigrationPreviewResolver {
  @ResolveField('cases', () => [CaseMigration], {
    description: 'those that cannot go over first, then in the order of their ids',
  })
  @Rule('case.administer')
  cases(
    @Parent() { tried }: MigrationPreview,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): CaseMigration[] {
    const stuck = tried.cases.filter(({ impossible }) => impossible !== null);
    const others = tried.cases.filter(({ impossible }) => impossible === null);
    const from = Math.max(offset, 0);
    return [...stuck, ...others]
      .slice(from, from + within(limit))
      .map((previewed) => previewedView(tried, previewed));
  }
}

/** Post: the type, its queries, its entity. */
import { PostKind } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { present } from '../graph/lists.ts';
import { heldOrAttestedOn } from '../store/organisations.ts';
import type { Condition } from '../store/table.ts';
import { Actor, builder, Evidence, Node, Post, PostConnection, Tenure, TenureConnection } from './builder.ts';
import { actorById, postById, posts, tenuresOfPost } from './loaders.ts';
import { asOfArgument } from './tenure.ts';

const Kind = defineEnum(builder, 'PostKind', 'What sort of office a post is.', PostKind);

Post.implement({
  description: 'An office of an organisation or a state: “Secretary General of the CSTO”.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What the office is called.' }),
    kind: t.expose('kind', { type: Kind, description: 'What sort of office it is.' }),
    of: t.field({
      type: Actor,
      description: 'The organisation or state whose office it is.',
      resolve: async (post, _args, context) => present(await actorById(context, post.of)),
    }),
    single: t.exposeBoolean('single', { description: 'Whether only one holder at a time is possible.' }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know besides.' }),
    evidence: t.expose('evidence', { type: [Evidence], description: 'The sources that show it.' }),

    // Post.tenures
    tenures: t.connection(
      {
        type: Tenure,
        description: 'Who held it when, oldest first.',
        args: asOfArgument,
        resolve: (post, args, context) => tenuresOfPost(context, post.id, args, { where: args.asOf ? [heldOrAttestedOn(args.asOf)] : [] }),
      },
      TenureConnection,
    ),
  }),
});

builder.asEntity(Post, {
  key: builder.selection<{ id: string }>('id'),
  resolveReference: ({ id }, context) => postById(context).load(id),
});

builder.queryFields((t) => ({
  post: t.field({
    type: Post,
    nullable: true,
    description: 'The post with this id; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its id: `csto-secretary-general`.' }) },
    resolve: (_root, { id }, context) => postById(context).load(id),
  }),
  posts: t.connection(
    {
      type: Post,
      description: 'Posts, by title.',
      args: {
        of: t.arg.idList({ description: 'Only offices of these organisations and states.' }),
        kinds: t.arg({ type: [Kind], description: 'Only of these kinds.' }),
      },
      resolve: (_root, args, context) => {
        const where: Condition[] = [];
        if (args.of) where.push({ column: 'of_id', in: args.of });
        if (args.kinds) where.push({ column: 'kind', in: args.kinds });
        return posts(context, args, { where });
      },
    },
    PostConnection,
  ),
}));

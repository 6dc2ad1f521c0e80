/** Post: the type, its queries, its entity. */

import type { InputShapeFromFields } from '@pothos/core';
import { PostKind } from '../domain/actors.ts';
import { defineEnum } from '../graph/builder.ts';
import { type OptionsOf, present } from '../graph/lists.ts';
import { lookingUp, naming } from '../graph/names.ts';
import { Actor, builder, Evidence, Node, Post, PostConnection, Tenure, TenureConnection, TitleOrder } from './builder.ts';
import { actorById, postById, posts, tenuresOfPost } from './loaders.ts';
import { tenureArguments, tenureOptions } from './tenure.ts';

const Kind = defineEnum(builder, 'PostKind', 'What sort of office a post is.', PostKind);

/** The filters and the order of every list of posts. */
export const postArguments = builder.args((t) => ({
  kinds: t.field({ type: [Kind], description: 'Only of these kinds.' }),
  orderBy: t.field({ type: TitleOrder, required: true, defaultValue: 'TITLE' as const, description: 'In which order.' }),
}));

export function postOptions(args: InputShapeFromFields<typeof postArguments> & { of?: readonly string[] | null }): OptionsOf<typeof posts> {
  return {
    where: { of: args.of, kinds: args.kinds },
    order: args.orderBy,
  };
}

Post.implement({
  description: 'An office of an organisation or a state: “Secretary General of the CSTO”.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title'),
    kind: t.expose('kind', { type: Kind }),
    of: t.field({
      type: Actor,
      resolve: async (post, _args, context) => present(await actorById(context, post.of)),
    }),
    single: t.exposeBoolean('single'),
    note: t.exposeString('note', { nullable: true }),
    evidence: t.expose('evidence', { type: [Evidence] }),

    // Post.tenures
    tenures: t.connection(
      {
        type: Tenure,
        description: 'Who held it when.',
        args: tenureArguments,
        resolve: (post, args, context) => tenuresOfPost(context, post.id, args, tenureOptions(args)),
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
    args: { id: t.arg.id({ ...lookingUp('post'), required: true, description: 'Its id: `csto-secretary-general`.' }) },
    resolve: (_root, { id }, context) => postById(context).load(id),
  }),
  posts: t.connection(
    {
      type: Post,
      description: 'Posts.',
      args: { ...postArguments, of: t.arg.idList({ ...naming('body'), description: 'Only offices of these organisations and states.' }) },
      resolve: (_root, args, context) => posts(context, args, postOptions(args)),
    },
    PostConnection,
  ),
}));

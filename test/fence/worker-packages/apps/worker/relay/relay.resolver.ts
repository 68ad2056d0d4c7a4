import { Resolver } from '@nestjs/graphql';

export const used = Resolver;

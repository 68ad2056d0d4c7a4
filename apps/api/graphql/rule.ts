import { Extensions } from '@nestjs/graphql';
import type { Action } from '@copianifica/domain';

/**
 * Which action of `decide` stands before a type's fields, a field or a root field. A field that neither
 * carries a rule nor belongs to a type with one fails the boot and the build.
 */
export const Rule = (action: Action): MethodDecorator & PropertyDecorator & ClassDecorator =>
  Extensions({ rule: action }) as MethodDecorator & PropertyDecorator & ClassDecorator;

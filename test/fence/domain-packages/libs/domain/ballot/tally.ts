import { Injectable } from '@nestjs/common';

export const tally = (): unknown => Injectable;

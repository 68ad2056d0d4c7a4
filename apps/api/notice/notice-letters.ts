import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { NoticeTexts, openLayout, readCatalogue } from '@copianifica/documents';
import { ApiConfig } from '../config';
import { projectFolder } from '../project-folder';

type InLanguages = Record<'it' | 'en', NoticeTexts>;

/** The mails as the worker writes them, for previews. The layout is compiled when somebody first asks, then kept. */
@Injectable()
export class NoticeLetters {
  private opened: Promise<InLanguages> | undefined;

  constructor(private readonly config: ApiConfig) {}

  open(): Promise<InLanguages> {
    this.opened ??= this.compile();
    return this.opened;
  }

  private async compile(): Promise<InLanguages> {
    const place = { layout: await openLayout(), publicUrl: this.config.publicUrl };
    const folder = join(projectFolder(), 'messages');
    const texts = (locale: 'it' | 'en') => new NoticeTexts(readCatalogue(folder, locale), locale, place);
    return { it: texts('it'), en: texts('en') };
  }
}

import { Module } from '@nestjs/common';
import {
  AccreditProvider,
  AddWebhook,
  AnswerObservation,
  BundleCase,
  CaseCommands,
  ChooseNotices,
  ConfirmMigration,
  ConfirmOverride,
  ConfirmProcedure,
  ConveneSitting,
  EnterPaperDelivery,
  ExtendTerm,
  MarkNotice,
  MoveDemoClock,
  PreviewMigration,
  ProposeGuidelines,
  ProposeMigration,
  ProposeOverride,
  ProposeProcedure,
  RaiseEvent,
  ReadFeed,
  RecordRollCall,
  RefuseOverride,
  RemoveElement,
  ResendNotice,
  RetryIncident,
  RevertMigration,
  SaveNoticeText,
  SetAsideIncidents,
  SteerWebhook,
  StoreProcedure,
  SubmitObservation,
  Subscribe,
  Unsubscribe,
  WebhookSeal,
  WithdrawProposal,
  WithdrawProvider,
  WriteElement,
} from '@copianifica/usecases';
import { AdministrationResolver } from './administration/administration.resolver';
import { ControlRoom } from './administration/control-room';
import { ControlRoomResolver } from './administration/control-room.resolver';
import { BallotResolver } from './ballot/ballot.resolver';
import { RulesOfBodies } from './ballot/rules-of-bodies';
import { BodyResolver } from './body/body.resolver';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarResolver } from './calendar/calendar.resolver';
import { CaseActions } from './case/case-actions';
import { CaseReader } from './case/case-reader';
import { PreviewResolver } from './case/preview.resolver';
import { AcceptedResolver, CaseResolver } from './case/case.resolver';
import { ClockResolver } from './clock/clock.resolver';
import { ConsultationResolver } from './consultation/consultation.resolver';
import { DeskResolver } from './desk/desk.resolver';
import { MigrationPreviewResolver } from './migration/migration-preview.resolver';
import { MigrationResolver } from './migration/migration.resolver';
import { ChoicesResolver } from './notice/choices.resolver';
import { InboxResolver } from './notice/inbox.resolver';
import { NoticeLetters } from './notice/notice-letters';
import { NoticeTextResolver } from './notice/notice-text.resolver';
import { DeliveryResolver } from './notice/delivery.resolver';
import { PlanResolver } from './plan/plan.resolver';
import { ProcedureTexts } from './procedure/procedure-texts';
import { ProcedureResolver } from './procedure/procedure.resolver';
import { ProceduresInForceResolver } from './procedure/procedures-in-force.resolver';
import { projectFolder } from './project-folder';
import { ProtocolController } from './protocol/protocol.controller';
import { ProtocolResolver } from './protocol/protocol.resolver';
import { AlboController } from './record/albo.controller';
import { RecordController } from './record/record.controller';
import { SessionModule } from './session/session.module';
import { SittingResolver } from './sitting/sitting.resolver';
import { Calendars } from './term/calendars';
import { DeadlineResolver } from './term/deadline.resolver';
import { TermResolver } from './term/term.resolver';
import { ApiConfig } from './config';
import { WebhookResolver } from './webhook/webhook.resolver';

/** The rooms of the house as the API shows them, with the use cases they call. */
@Module({
  imports: [SessionModule],
  controllers: [AlboController, ProtocolController, CalendarController, RecordController],
  providers: [
    { provide: Calendars, useFactory: () => Calendars.read(projectFolder()) },
    { provide: RulesOfBodies, useFactory: () => RulesOfBodies.read(projectFolder()) },
    AcceptedResolver,
    AdministrationResolver,
    BallotResolver,
    BodyResolver,
    CalendarResolver,
    CaseResolver,
    ClockResolver,
    ConsultationResolver,
    ControlRoom,
    ControlRoomResolver,
    ChoicesResolver,
    DeadlineResolver,
    DeliveryResolver,
    DeskResolver,
    InboxResolver,
    MigrationPreviewResolver,
    MigrationResolver,
    NoticeLetters,
    NoticeTextResolver,
    PlanResolver,
    PreviewResolver,
    ProcedureResolver,
    ProceduresInForceResolver,
    ProcedureTexts,
    ProtocolResolver,
    SittingResolver,
    TermResolver,
    WebhookResolver,
    {
      provide: WebhookSeal,
      useFactory: ({ webhookKey }: ApiConfig) => new WebhookSeal(webhookKey),
      inject: [ApiConfig],
    },
    CaseActions,
    CaseReader,
    AddWebhook,
    AnswerObservation,
    BundleCase,
    CaseCommands,
    ChooseNotices,
    ConfirmMigration,
    ConfirmOverride,
    ConfirmProcedure,
    ConveneSitting,
    ExtendTerm,
    MarkNotice,
    MoveDemoClock,
    PreviewMigration,
    ProposeGuidelines,
    ProposeMigration,
    ProposeOverride,
    ProposeProcedure,
    RaiseEvent,
    RecordRollCall,
    RefuseOverride,
    RemoveElement,
    RevertMigration,
    RetryIncident,
    SaveNoticeText,
    SetAsideIncidents,
    StoreProcedure,
    ReadFeed,
    SubmitObservation,
    SteerWebhook,
    Subscribe,
    Unsubscribe,
    WithdrawProposal,
    AccreditProvider,
    EnterPaperDelivery,
    ResendNotice,
    WithdrawProvider,
    WriteElement,
  ],
})
export class RoomsModule {}

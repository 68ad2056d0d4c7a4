/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ProcedureWords($hash: String!) {\n    procedure(hash: $hash) {\n      states {\n        key\n        label {\n          it\n          en\n        }\n      }\n      events {\n        name\n        label {\n          it\n          en\n        }\n      }\n      policies {\n        name\n        label {\n          it\n          en\n        }\n      }\n    }\n  }\n": typeof types.ProcedureWordsDocument,
    "\n  fragment ConditionShown on ConditionCheck {\n    name\n    label {\n      it\n      en\n    }\n    holds\n    facts {\n      name\n      value\n    }\n    parts {\n      text\n      holds\n      facts {\n        name\n        value\n      }\n    }\n    waivable\n    item\n  }\n": typeof types.ConditionShownFragmentDoc,
    "\n  fragment RefusalShown on Refusal {\n    code\n    sentence {\n      it\n      en\n    }\n    conditions {\n      ...ConditionShown\n    }\n  }\n": typeof types.RefusalShownFragmentDoc,
    "\n  fragment ActionShown on CaseAction {\n    event\n    item\n    itemLabel {\n      it\n      en\n    }\n    label {\n      it\n      en\n    }\n    form\n    allowed\n    refusal {\n      ...RefusalShown\n    }\n    conditions {\n      ...ConditionShown\n    }\n    who {\n      it\n      en\n    }\n    mine\n    held\n  }\n": typeof types.ActionShownFragmentDoc,
    "\n  fragment ObservationShown on Observation {\n    id\n    organization {\n      it\n      en\n    }\n    submittedAt\n    late\n    text\n    commitment\n    mine\n    response {\n      outcome\n      reasons\n      instant\n    }\n  }\n": typeof types.ObservationShownFragmentDoc,
    "\n  fragment SittingShown on Sitting {\n    id\n    organ\n    organName {\n      it\n      en\n    }\n    matter\n    matterLabel {\n      it\n      en\n    }\n    heldAt\n    convenedAt\n    outcome\n    members\n    population\n    vote {\n      id\n      outcome\n      opinion\n      recordedAt\n      ballotsHash\n      tally {\n        ...TallyShown\n      }\n    }\n  }\n": typeof types.SittingShownFragmentDoc,
    "\n  fragment CaseHead on Case {\n    ...PhaseBarCase\n    plan\n    version\n    openedAt\n    procedure {\n      key\n      hash\n      name {\n        it\n        en\n      }\n    }\n    actions {\n      ...ActionShown\n    }\n  }\n": typeof types.CaseHeadFragmentDoc,
    "\n  query Case($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      bundlePath\n      noticesSent\n      noticesDelivered\n      terms {\n        ...TermShown\n      }\n      draft {\n        ...ElementShown\n      }\n      consultation {\n        id\n        openedOn\n        closesOn\n        open\n        told\n        observations\n        answered\n        list(first: 5) {\n          ...ObservationShown\n        }\n      }\n      sittings {\n        ...SittingShown\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n": typeof types.CaseDocument,
    "\n  fragment Answered on CommandResult {\n    __typename\n    ... on Accepted {\n      requestId\n      sequence\n      case {\n        ...CaseHead\n      }\n    }\n    ... on Refusal {\n      ...RefusalShown\n    }\n  }\n": typeof types.AnsweredFragmentDoc,
    "\n  mutation RaiseEvent($requestId: ID!, $case: ID!, $event: String!, $text: String, $with: RaisedInput) {\n    raiseEvent(requestId: $requestId, case: $case, event: $event, text: $text, with: $with) {\n      ...Answered\n    }\n  }\n": typeof types.RaiseEventDocument,
    "\n  mutation Convene($requestId: ID!, $case: ID!, $heldAt: DateTime!, $which: ConvocationInput) {\n    convene(requestId: $requestId, case: $case, heldAt: $heldAt, which: $which) {\n      ...Answered\n    }\n  }\n": typeof types.ConveneDocument,
    "\n  mutation SubmitObservation($requestId: ID!, $case: ID!, $text: String!) {\n    submitObservation(requestId: $requestId, case: $case, text: $text) {\n      ...Answered\n    }\n  }\n": typeof types.SubmitObservationDocument,
    "\n  mutation AnswerObservation(\n    $requestId: ID!\n    $observation: ID!\n    $outcome: ResponseOutcome!\n    $reasons: String!\n  ) {\n    answerObservation(\n      requestId: $requestId\n      observation: $observation\n      outcome: $outcome\n      reasons: $reasons\n    ) {\n      ...Answered\n    }\n  }\n": typeof types.AnswerObservationDocument,
    "\n  mutation WriteElement(\n    $requestId: ID!\n    $case: ID!\n    $element: ID\n    $parent: ID\n    $level: String!\n    $title: String!\n    $text: String!\n  ) {\n    writeElement(\n      requestId: $requestId\n      case: $case\n      element: $element\n      parent: $parent\n      level: $level\n      title: $title\n      text: $text\n    ) {\n      ...Answered\n    }\n  }\n": typeof types.WriteElementDocument,
    "\n  mutation RemoveElement($requestId: ID!, $case: ID!, $element: ID!) {\n    removeElement(requestId: $requestId, case: $case, element: $element) {\n      ...Answered\n    }\n  }\n": typeof types.RemoveElementDocument,
    "\n  mutation RecordRollCall($requestId: ID!, $sitting: ID!, $rollCall: RollCallInput!) {\n    recordRollCall(requestId: $requestId, sitting: $sitting, rollCall: $rollCall) {\n      ...Answered\n    }\n  }\n": typeof types.RecordRollCallDocument,
    "\n  mutation ProposeGuidelines($requestId: ID!, $title: String!, $firstYear: Int!, $text: String!) {\n    proposeGuidelines(requestId: $requestId, title: $title, firstYear: $firstYear, text: $text) {\n      ...Answered\n    }\n  }\n": typeof types.ProposeGuidelinesDocument,
    "\n  query RelatedCases($plan: ID!) {\n    plan(id: $plan) {\n      cases {\n        ...PhaseBarCase\n      }\n    }\n  }\n": typeof types.RelatedCasesDocument,
    "\n  subscription Changes($after: Int) {\n    changes(after: $after) {\n      sequence\n      topic\n      case\n      at\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  query Observations($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      consultation {\n        id\n        openedOn\n        closesOn\n        open\n        told\n        observations\n        answered\n        list {\n          ...ObservationShown\n        }\n      }\n    }\n  }\n": typeof types.ObservationsDocument,
    "\n  fragment Administered on AdministrationResult {\n    __typename\n    ... on AdministrationDone {\n      id\n    }\n    ... on Refusal {\n      ...RefusalShown\n    }\n  }\n": typeof types.AdministeredFragmentDoc,
    "\n  mutation ExtendTerm(\n    $requestId: ID!\n    $case: ID!\n    $term: String!\n    $by: Int!\n    $unit: TermUnit!\n    $reasons: String!\n  ) {\n    extendTerm(requestId: $requestId, case: $case, term: $term, by: $by, unit: $unit, reasons: $reasons) {\n      ...Answered\n    }\n  }\n": typeof types.ExtendTermDocument,
    "\n  mutation RetryIncident($requestId: ID!, $incident: ID!) {\n    retryIncident(requestId: $requestId, incident: $incident) {\n      ...Answered\n    }\n  }\n": typeof types.RetryIncidentDocument,
    "\n  mutation SetAsideIncidents($requestId: ID!, $incidents: [ID!]!, $reasons: String!) {\n    setAsideIncidents(requestId: $requestId, incidents: $incidents, reasons: $reasons) {\n      ...Administered\n    }\n  }\n": typeof types.SetAsideIncidentsDocument,
    "\n  mutation ProposeOverride(\n    $requestId: ID!\n    $case: ID!\n    $target: String!\n    $legalBasis: String!\n    $reasons: String!\n  ) {\n    proposeOverride(\n      requestId: $requestId\n      case: $case\n      target: $target\n      legalBasis: $legalBasis\n      reasons: $reasons\n    ) {\n      ...Administered\n    }\n  }\n": typeof types.ProposeOverrideDocument,
    "\n  mutation ConfirmOverride($requestId: ID!, $override: ID!) {\n    confirmOverride(requestId: $requestId, override: $override) {\n      ...Answered\n    }\n  }\n": typeof types.ConfirmOverrideDocument,
    "\n  mutation RefuseOverride($requestId: ID!, $override: ID!) {\n    refuseOverride(requestId: $requestId, override: $override) {\n      ...Administered\n    }\n  }\n": typeof types.RefuseOverrideDocument,
    "\n  fragment RegionShown on Region {\n    key\n    label {\n      it\n      en\n    }\n    members {\n      item\n      label {\n        it\n        en\n      }\n      states {\n        key\n        label {\n          it\n          en\n        }\n      }\n      since\n      due\n      overdue\n      delivered\n      stuck\n    }\n  }\n": typeof types.RegionShownFragmentDoc,
    "\n  fragment IncidentShown on Incident {\n    id\n    event\n    label {\n      it\n      en\n    }\n    item\n    itemLabel {\n      it\n      en\n    }\n    at\n    retriable\n    refusal {\n      ...RefusalShown\n    }\n    settlement {\n      how\n      at\n      by {\n        it\n        en\n      }\n      reasons\n    }\n  }\n": typeof types.IncidentShownFragmentDoc,
    "\n  fragment OverrideShown on Override {\n    id\n    target\n    states {\n      key\n      label {\n        it\n        en\n      }\n    }\n    legalBasis\n    reasons\n    status\n    proposedBy {\n      it\n      en\n    }\n    at\n    decidedBy {\n      it\n      en\n    }\n    decidedAt\n    mine\n  }\n": typeof types.OverrideShownFragmentDoc,
    "\n  query ControlRoom($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      noticesSent\n      noticesDelivered\n      regions {\n        ...RegionShown\n      }\n      terms {\n        ...TermShown\n      }\n      suspendedTerms {\n        name\n        label {\n          it\n          en\n        }\n        item\n        startedOn\n        suspendedOn\n        daysLeft\n      }\n      incidents {\n        ...IncidentShown\n      }\n      overrides {\n        ...OverrideShown\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n": typeof types.ControlRoomDocument,
    "\n  query CaseDrawing($id: ID!, $language: Language!) {\n    case(id: $id) {\n      id\n      drawing(language: $language)\n      described(language: $language) {\n        ...DescribedShown\n      }\n    }\n  }\n": typeof types.CaseDrawingDocument,
    "\n  query PastCase($id: ID!, $asOf: DateTime!, $language: Language!) {\n    case(id: $id, asOf: $asOf) {\n      ...CaseHead\n      drawing(language: $language)\n      described(language: $language) {\n        ...DescribedShown\n      }\n      regions {\n        ...RegionShown\n      }\n      terms {\n        ...TermShown\n      }\n      suspendedTerms {\n        name\n        label {\n          it\n          en\n        }\n        item\n        startedOn\n        suspendedOn\n        daysLeft\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n": typeof types.PastCaseDocument,
    "\n  query PreviewEvent($case: ID!, $event: String!, $with: PreviewInput) {\n    previewEvent(case: $case, event: $event, with: $with) {\n      event\n      refusal {\n        ...RefusalShown\n      }\n      outcome {\n        to {\n          key\n          label {\n            it\n            en\n          }\n        }\n        started {\n          name\n          label {\n            it\n            en\n          }\n          item\n          dueOn\n        }\n        ended {\n          name\n          label {\n            it\n            en\n          }\n          item\n        }\n        suspended {\n          name\n          label {\n            it\n            en\n          }\n          item\n        }\n        told {\n          message\n          subject {\n            it\n            en\n          }\n          audience\n          recipients\n          item\n        }\n        freezesText\n        locksDraft\n        opensConsultation\n        publishes\n        inForce\n        children {\n          procedure\n          item\n        }\n      }\n      ways {\n        state {\n          key\n          label {\n            it\n            en\n          }\n        }\n        conditions {\n          it\n          en\n        }\n        to {\n          key\n          label {\n            it\n            en\n          }\n        }\n      }\n    }\n  }\n": typeof types.PreviewEventDocument,
    "\n  query OverrideTargets($hash: String!) {\n    procedure(hash: $hash) {\n      states {\n        key\n        kind\n        depth\n        forEach\n        label {\n          it\n          en\n        }\n      }\n    }\n  }\n": typeof types.OverrideTargetsDocument,
    "\n  mutation MoveDemoClock($to: DateTime!) {\n    moveDemoClock(to: $to) {\n      __typename\n      ... on ClockMoved {\n        now\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": typeof types.MoveDemoClockDocument,
    "\n  query Desk {\n    desk {\n      items {\n        key\n        case\n        plan\n        caseTitle\n        event\n        item\n        itemLabel {\n          it\n          en\n        }\n        label {\n          it\n          en\n        }\n        form\n        due\n        ready\n      }\n      notices {\n        ...NoticeShown\n      }\n      nextTerm {\n        ...TermShown\n      }\n      changes {\n        sequence\n        instant\n        label {\n          it\n          en\n        }\n        summary {\n          it\n          en\n        }\n        actor {\n          it\n          en\n        }\n      }\n    }\n  }\n": typeof types.DeskDocument,
    "\n  fragment NoticeShown on Notice {\n    id\n    case\n    subject\n    body\n    sentAt\n    at\n    read\n    state\n  }\n": typeof types.NoticeShownFragmentDoc,
    "\n  mutation ReadNotice($notice: ID!) {\n    readNotice(notice: $notice) {\n      __typename\n      ... on NoticeChanged {\n        notice {\n          ...NoticeShown\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": typeof types.ReadNoticeDocument,
    "\n  mutation ActAs($mandate: ID!) {\n    actAs(mandate: $mandate) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          actingAs {\n            ...OfficeShown\n          }\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": typeof types.ActAsDocument,
    "\n  query Draft($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      draft {\n        ...ElementShown\n      }\n    }\n  }\n": typeof types.DraftDocument,
    "\n  fragment DescribedShown on DescribedState {\n    state\n    label\n    depth\n    kind\n    standing\n    stuck\n    status\n    leadsTo {\n      event\n      label\n      to\n      toLabel\n    }\n  }\n": typeof types.DescribedShownFragmentDoc,
    "\n  mutation RequestLinkCode($address: String!) {\n    requestLinkCode(address: $address) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          linked\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": typeof types.RequestLinkCodeDocument,
    "\n  mutation ConfirmLinkCode($code: String!) {\n    confirmLinkCode(code: $code) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          linked\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": typeof types.ConfirmLinkCodeDocument,
    "\n  query Rules {\n    rules {\n      key\n      authority\n      body\n      matter\n      label {\n        it\n        en\n      }\n      validFrom\n      validTo\n      source\n      verified\n      note\n      abstentions\n      conditions {\n        name\n        part\n        numerator\n        denominator\n        of\n        measure\n        compare\n        rounding\n        counts\n      }\n    }\n  }\n": typeof types.RulesDocument,
    "\n  fragment PhaseBarCase on Case {\n    id\n    kind\n    item\n    title\n    openedAt\n    closed\n    state {\n      key\n      label {\n        it\n        en\n      }\n      since\n      daysLeft\n      actors {\n        it\n        en\n      }\n      active {\n        key\n        label {\n          it\n          en\n        }\n        item\n        region {\n          it\n          en\n        }\n        actors {\n          it\n          en\n        }\n        due\n      }\n    }\n    phases {\n      key\n      label {\n        it\n        en\n      }\n      status\n      since\n    }\n  }\n": typeof types.PhaseBarCaseFragmentDoc,
    "\n  fragment ElementShown on PlanElement {\n    id\n    parent\n    level\n    position\n    title\n    text\n  }\n": typeof types.ElementShownFragmentDoc,
    "\n  fragment VersionShown on PlanVersion {\n    id\n    number\n    hash\n    frozenAt\n    inForceFrom\n    inForceUntil\n    elements {\n      ...ElementShown\n    }\n  }\n": typeof types.VersionShownFragmentDoc,
    "\n  fragment PlanCaseShown on Case {\n    ...PhaseBarCase\n    plan\n    version\n    openedAt\n    bundlePath\n    noticesSent\n    noticesDelivered\n    terms {\n      ...TermShown\n    }\n    draft {\n      ...ElementShown\n    }\n    consultation {\n      id\n      openedOn\n      closesOn\n      open\n      told\n      observations\n      answered\n    }\n    events {\n      ...EventShown\n    }\n  }\n": typeof types.PlanCaseShownFragmentDoc,
    "\n  query Plan($id: ID!) {\n    plan(id: $id) {\n      id\n      title\n      firstYear\n      lastYear\n      inForce {\n        id\n        number\n      }\n      versions {\n        ...VersionShown\n      }\n      current {\n        id\n      }\n      cases {\n        ...PlanCaseShown\n      }\n    }\n  }\n": typeof types.PlanDocument,
    "\n  query Shell {\n    authority {\n      key\n      name {\n        it\n        en\n      }\n      now\n      today\n      demo\n      mailboxUrl\n      recordKey\n      territory {\n        comuni\n        residents\n        censusYear\n        zones\n        unions\n      }\n      zones {\n        item\n        name {\n          it\n          en\n        }\n        assembly\n      }\n      organs {\n        key\n        kind\n        name {\n          it\n          en\n        }\n        seats\n        filled\n      }\n      checkpoint {\n        size\n        root\n        signedAt\n      }\n    }\n    me {\n      signedIn\n      linked\n      name\n      offices {\n        ...OfficeShown\n      }\n      actingAs {\n        ...OfficeShown\n      }\n    }\n    plans {\n      id\n      title\n      firstYear\n      lastYear\n      current {\n        id\n        title\n        state {\n          key\n          label {\n            it\n            en\n          }\n        }\n      }\n      inForce {\n        id\n        number\n        hash\n      }\n    }\n  }\n": typeof types.ShellDocument,
    "\n  fragment OfficeShown on Office {\n    mandate\n    post\n    role\n    title {\n      it\n      en\n    }\n    organization {\n      it\n      en\n    }\n    from\n    until\n  }\n": typeof types.OfficeShownFragmentDoc,
    "\n  query RollCall($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      sittings {\n        ...SittingShown\n        seats {\n          key\n          title {\n            it\n            en\n          }\n          weight\n        }\n      }\n    }\n  }\n": typeof types.RollCallDocument,
    "\n  query Calendars {\n    calendars {\n      key\n      name {\n        it\n        en\n      }\n      coversFrom\n      source\n      sundays\n      saturdays\n      easterMonday\n      fixed {\n        month\n        day\n        name {\n          it\n          en\n        }\n        validFrom\n        validTo\n        source\n      }\n      patron {\n        month\n        day\n        name {\n          it\n          en\n        }\n        source\n      }\n    }\n  }\n": typeof types.CalendarsDocument,
    "\n  fragment TallyShown on Tally {\n    outcome\n    present\n    for\n    against\n    abstain\n    notVoting\n    members\n    rule\n    checks {\n      name\n      need\n      have\n      missing\n      holds\n    }\n  }\n": typeof types.TallyShownFragmentDoc,
    "\n  fragment TermShown on Term {\n    id\n    name\n    label {\n      it\n      en\n    }\n    startedOn\n    dueOn\n    dueAt\n    state\n    daysLeft\n    source\n    verified\n    steps {\n      rule\n      date\n      sentence {\n        it\n        en\n      }\n    }\n  }\n": typeof types.TermShownFragmentDoc,
    "\n  fragment EventShown on CaseEvent {\n    sequence\n    type\n    item\n    label {\n      it\n      en\n    }\n    instant\n    actor {\n      it\n      en\n    }\n    from {\n      key\n      label {\n        it\n        en\n      }\n    }\n    to {\n      key\n      label {\n        it\n        en\n      }\n    }\n    hash\n    summary {\n      it\n      en\n    }\n    notices\n    tally {\n      ...TallyShown\n    }\n    term {\n      ...TermShown\n    }\n  }\n": typeof types.EventShownFragmentDoc,
};
const documents: Documents = {
    "\n  query ProcedureWords($hash: String!) {\n    procedure(hash: $hash) {\n      states {\n        key\n        label {\n          it\n          en\n        }\n      }\n      events {\n        name\n        label {\n          it\n          en\n        }\n      }\n      policies {\n        name\n        label {\n          it\n          en\n        }\n      }\n    }\n  }\n": types.ProcedureWordsDocument,
    "\n  fragment ConditionShown on ConditionCheck {\n    name\n    label {\n      it\n      en\n    }\n    holds\n    facts {\n      name\n      value\n    }\n    parts {\n      text\n      holds\n      facts {\n        name\n        value\n      }\n    }\n    waivable\n    item\n  }\n": types.ConditionShownFragmentDoc,
    "\n  fragment RefusalShown on Refusal {\n    code\n    sentence {\n      it\n      en\n    }\n    conditions {\n      ...ConditionShown\n    }\n  }\n": types.RefusalShownFragmentDoc,
    "\n  fragment ActionShown on CaseAction {\n    event\n    item\n    itemLabel {\n      it\n      en\n    }\n    label {\n      it\n      en\n    }\n    form\n    allowed\n    refusal {\n      ...RefusalShown\n    }\n    conditions {\n      ...ConditionShown\n    }\n    who {\n      it\n      en\n    }\n    mine\n    held\n  }\n": types.ActionShownFragmentDoc,
    "\n  fragment ObservationShown on Observation {\n    id\n    organization {\n      it\n      en\n    }\n    submittedAt\n    late\n    text\n    commitment\n    mine\n    response {\n      outcome\n      reasons\n      instant\n    }\n  }\n": types.ObservationShownFragmentDoc,
    "\n  fragment SittingShown on Sitting {\n    id\n    organ\n    organName {\n      it\n      en\n    }\n    matter\n    matterLabel {\n      it\n      en\n    }\n    heldAt\n    convenedAt\n    outcome\n    members\n    population\n    vote {\n      id\n      outcome\n      opinion\n      recordedAt\n      ballotsHash\n      tally {\n        ...TallyShown\n      }\n    }\n  }\n": types.SittingShownFragmentDoc,
    "\n  fragment CaseHead on Case {\n    ...PhaseBarCase\n    plan\n    version\n    openedAt\n    procedure {\n      key\n      hash\n      name {\n        it\n        en\n      }\n    }\n    actions {\n      ...ActionShown\n    }\n  }\n": types.CaseHeadFragmentDoc,
    "\n  query Case($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      bundlePath\n      noticesSent\n      noticesDelivered\n      terms {\n        ...TermShown\n      }\n      draft {\n        ...ElementShown\n      }\n      consultation {\n        id\n        openedOn\n        closesOn\n        open\n        told\n        observations\n        answered\n        list(first: 5) {\n          ...ObservationShown\n        }\n      }\n      sittings {\n        ...SittingShown\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n": types.CaseDocument,
    "\n  fragment Answered on CommandResult {\n    __typename\n    ... on Accepted {\n      requestId\n      sequence\n      case {\n        ...CaseHead\n      }\n    }\n    ... on Refusal {\n      ...RefusalShown\n    }\n  }\n": types.AnsweredFragmentDoc,
    "\n  mutation RaiseEvent($requestId: ID!, $case: ID!, $event: String!, $text: String, $with: RaisedInput) {\n    raiseEvent(requestId: $requestId, case: $case, event: $event, text: $text, with: $with) {\n      ...Answered\n    }\n  }\n": types.RaiseEventDocument,
    "\n  mutation Convene($requestId: ID!, $case: ID!, $heldAt: DateTime!, $which: ConvocationInput) {\n    convene(requestId: $requestId, case: $case, heldAt: $heldAt, which: $which) {\n      ...Answered\n    }\n  }\n": types.ConveneDocument,
    "\n  mutation SubmitObservation($requestId: ID!, $case: ID!, $text: String!) {\n    submitObservation(requestId: $requestId, case: $case, text: $text) {\n      ...Answered\n    }\n  }\n": types.SubmitObservationDocument,
    "\n  mutation AnswerObservation(\n    $requestId: ID!\n    $observation: ID!\n    $outcome: ResponseOutcome!\n    $reasons: String!\n  ) {\n    answerObservation(\n      requestId: $requestId\n      observation: $observation\n      outcome: $outcome\n      reasons: $reasons\n    ) {\n      ...Answered\n    }\n  }\n": types.AnswerObservationDocument,
    "\n  mutation WriteElement(\n    $requestId: ID!\n    $case: ID!\n    $element: ID\n    $parent: ID\n    $level: String!\n    $title: String!\n    $text: String!\n  ) {\n    writeElement(\n      requestId: $requestId\n      case: $case\n      element: $element\n      parent: $parent\n      level: $level\n      title: $title\n      text: $text\n    ) {\n      ...Answered\n    }\n  }\n": types.WriteElementDocument,
    "\n  mutation RemoveElement($requestId: ID!, $case: ID!, $element: ID!) {\n    removeElement(requestId: $requestId, case: $case, element: $element) {\n      ...Answered\n    }\n  }\n": types.RemoveElementDocument,
    "\n  mutation RecordRollCall($requestId: ID!, $sitting: ID!, $rollCall: RollCallInput!) {\n    recordRollCall(requestId: $requestId, sitting: $sitting, rollCall: $rollCall) {\n      ...Answered\n    }\n  }\n": types.RecordRollCallDocument,
    "\n  mutation ProposeGuidelines($requestId: ID!, $title: String!, $firstYear: Int!, $text: String!) {\n    proposeGuidelines(requestId: $requestId, title: $title, firstYear: $firstYear, text: $text) {\n      ...Answered\n    }\n  }\n": types.ProposeGuidelinesDocument,
    "\n  query RelatedCases($plan: ID!) {\n    plan(id: $plan) {\n      cases {\n        ...PhaseBarCase\n      }\n    }\n  }\n": types.RelatedCasesDocument,
    "\n  subscription Changes($after: Int) {\n    changes(after: $after) {\n      sequence\n      topic\n      case\n      at\n    }\n  }\n": types.ChangesDocument,
    "\n  query Observations($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      consultation {\n        id\n        openedOn\n        closesOn\n        open\n        told\n        observations\n        answered\n        list {\n          ...ObservationShown\n        }\n      }\n    }\n  }\n": types.ObservationsDocument,
    "\n  fragment Administered on AdministrationResult {\n    __typename\n    ... on AdministrationDone {\n      id\n    }\n    ... on Refusal {\n      ...RefusalShown\n    }\n  }\n": types.AdministeredFragmentDoc,
    "\n  mutation ExtendTerm(\n    $requestId: ID!\n    $case: ID!\n    $term: String!\n    $by: Int!\n    $unit: TermUnit!\n    $reasons: String!\n  ) {\n    extendTerm(requestId: $requestId, case: $case, term: $term, by: $by, unit: $unit, reasons: $reasons) {\n      ...Answered\n    }\n  }\n": types.ExtendTermDocument,
    "\n  mutation RetryIncident($requestId: ID!, $incident: ID!) {\n    retryIncident(requestId: $requestId, incident: $incident) {\n      ...Answered\n    }\n  }\n": types.RetryIncidentDocument,
    "\n  mutation SetAsideIncidents($requestId: ID!, $incidents: [ID!]!, $reasons: String!) {\n    setAsideIncidents(requestId: $requestId, incidents: $incidents, reasons: $reasons) {\n      ...Administered\n    }\n  }\n": types.SetAsideIncidentsDocument,
    "\n  mutation ProposeOverride(\n    $requestId: ID!\n    $case: ID!\n    $target: String!\n    $legalBasis: String!\n    $reasons: String!\n  ) {\n    proposeOverride(\n      requestId: $requestId\n      case: $case\n      target: $target\n      legalBasis: $legalBasis\n      reasons: $reasons\n    ) {\n      ...Administered\n    }\n  }\n": types.ProposeOverrideDocument,
    "\n  mutation ConfirmOverride($requestId: ID!, $override: ID!) {\n    confirmOverride(requestId: $requestId, override: $override) {\n      ...Answered\n    }\n  }\n": types.ConfirmOverrideDocument,
    "\n  mutation RefuseOverride($requestId: ID!, $override: ID!) {\n    refuseOverride(requestId: $requestId, override: $override) {\n      ...Administered\n    }\n  }\n": types.RefuseOverrideDocument,
    "\n  fragment RegionShown on Region {\n    key\n    label {\n      it\n      en\n    }\n    members {\n      item\n      label {\n        it\n        en\n      }\n      states {\n        key\n        label {\n          it\n          en\n        }\n      }\n      since\n      due\n      overdue\n      delivered\n      stuck\n    }\n  }\n": types.RegionShownFragmentDoc,
    "\n  fragment IncidentShown on Incident {\n    id\n    event\n    label {\n      it\n      en\n    }\n    item\n    itemLabel {\n      it\n      en\n    }\n    at\n    retriable\n    refusal {\n      ...RefusalShown\n    }\n    settlement {\n      how\n      at\n      by {\n        it\n        en\n      }\n      reasons\n    }\n  }\n": types.IncidentShownFragmentDoc,
    "\n  fragment OverrideShown on Override {\n    id\n    target\n    states {\n      key\n      label {\n        it\n        en\n      }\n    }\n    legalBasis\n    reasons\n    status\n    proposedBy {\n      it\n      en\n    }\n    at\n    decidedBy {\n      it\n      en\n    }\n    decidedAt\n    mine\n  }\n": types.OverrideShownFragmentDoc,
    "\n  query ControlRoom($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      noticesSent\n      noticesDelivered\n      regions {\n        ...RegionShown\n      }\n      terms {\n        ...TermShown\n      }\n      suspendedTerms {\n        name\n        label {\n          it\n          en\n        }\n        item\n        startedOn\n        suspendedOn\n        daysLeft\n      }\n      incidents {\n        ...IncidentShown\n      }\n      overrides {\n        ...OverrideShown\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n": types.ControlRoomDocument,
    "\n  query CaseDrawing($id: ID!, $language: Language!) {\n    case(id: $id) {\n      id\n      drawing(language: $language)\n      described(language: $language) {\n        ...DescribedShown\n      }\n    }\n  }\n": types.CaseDrawingDocument,
    "\n  query PastCase($id: ID!, $asOf: DateTime!, $language: Language!) {\n    case(id: $id, asOf: $asOf) {\n      ...CaseHead\n      drawing(language: $language)\n      described(language: $language) {\n        ...DescribedShown\n      }\n      regions {\n        ...RegionShown\n      }\n      terms {\n        ...TermShown\n      }\n      suspendedTerms {\n        name\n        label {\n          it\n          en\n        }\n        item\n        startedOn\n        suspendedOn\n        daysLeft\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n": types.PastCaseDocument,
    "\n  query PreviewEvent($case: ID!, $event: String!, $with: PreviewInput) {\n    previewEvent(case: $case, event: $event, with: $with) {\n      event\n      refusal {\n        ...RefusalShown\n      }\n      outcome {\n        to {\n          key\n          label {\n            it\n            en\n          }\n        }\n        started {\n          name\n          label {\n            it\n            en\n          }\n          item\n          dueOn\n        }\n        ended {\n          name\n          label {\n            it\n            en\n          }\n          item\n        }\n        suspended {\n          name\n          label {\n            it\n            en\n          }\n          item\n        }\n        told {\n          message\n          subject {\n            it\n            en\n          }\n          audience\n          recipients\n          item\n        }\n        freezesText\n        locksDraft\n        opensConsultation\n        publishes\n        inForce\n        children {\n          procedure\n          item\n        }\n      }\n      ways {\n        state {\n          key\n          label {\n            it\n            en\n          }\n        }\n        conditions {\n          it\n          en\n        }\n        to {\n          key\n          label {\n            it\n            en\n          }\n        }\n      }\n    }\n  }\n": types.PreviewEventDocument,
    "\n  query OverrideTargets($hash: String!) {\n    procedure(hash: $hash) {\n      states {\n        key\n        kind\n        depth\n        forEach\n        label {\n          it\n          en\n        }\n      }\n    }\n  }\n": types.OverrideTargetsDocument,
    "\n  mutation MoveDemoClock($to: DateTime!) {\n    moveDemoClock(to: $to) {\n      __typename\n      ... on ClockMoved {\n        now\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": types.MoveDemoClockDocument,
    "\n  query Desk {\n    desk {\n      items {\n        key\n        case\n        plan\n        caseTitle\n        event\n        item\n        itemLabel {\n          it\n          en\n        }\n        label {\n          it\n          en\n        }\n        form\n        due\n        ready\n      }\n      notices {\n        ...NoticeShown\n      }\n      nextTerm {\n        ...TermShown\n      }\n      changes {\n        sequence\n        instant\n        label {\n          it\n          en\n        }\n        summary {\n          it\n          en\n        }\n        actor {\n          it\n          en\n        }\n      }\n    }\n  }\n": types.DeskDocument,
    "\n  fragment NoticeShown on Notice {\n    id\n    case\n    subject\n    body\n    sentAt\n    at\n    read\n    state\n  }\n": types.NoticeShownFragmentDoc,
    "\n  mutation ReadNotice($notice: ID!) {\n    readNotice(notice: $notice) {\n      __typename\n      ... on NoticeChanged {\n        notice {\n          ...NoticeShown\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": types.ReadNoticeDocument,
    "\n  mutation ActAs($mandate: ID!) {\n    actAs(mandate: $mandate) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          actingAs {\n            ...OfficeShown\n          }\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": types.ActAsDocument,
    "\n  query Draft($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      draft {\n        ...ElementShown\n      }\n    }\n  }\n": types.DraftDocument,
    "\n  fragment DescribedShown on DescribedState {\n    state\n    label\n    depth\n    kind\n    standing\n    stuck\n    status\n    leadsTo {\n      event\n      label\n      to\n      toLabel\n    }\n  }\n": types.DescribedShownFragmentDoc,
    "\n  mutation RequestLinkCode($address: String!) {\n    requestLinkCode(address: $address) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          linked\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": types.RequestLinkCodeDocument,
    "\n  mutation ConfirmLinkCode($code: String!) {\n    confirmLinkCode(code: $code) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          linked\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n": types.ConfirmLinkCodeDocument,
    "\n  query Rules {\n    rules {\n      key\n      authority\n      body\n      matter\n      label {\n        it\n        en\n      }\n      validFrom\n      validTo\n      source\n      verified\n      note\n      abstentions\n      conditions {\n        name\n        part\n        numerator\n        denominator\n        of\n        measure\n        compare\n        rounding\n        counts\n      }\n    }\n  }\n": types.RulesDocument,
    "\n  fragment PhaseBarCase on Case {\n    id\n    kind\n    item\n    title\n    openedAt\n    closed\n    state {\n      key\n      label {\n        it\n        en\n      }\n      since\n      daysLeft\n      actors {\n        it\n        en\n      }\n      active {\n        key\n        label {\n          it\n          en\n        }\n        item\n        region {\n          it\n          en\n        }\n        actors {\n          it\n          en\n        }\n        due\n      }\n    }\n    phases {\n      key\n      label {\n        it\n        en\n      }\n      status\n      since\n    }\n  }\n": types.PhaseBarCaseFragmentDoc,
    "\n  fragment ElementShown on PlanElement {\n    id\n    parent\n    level\n    position\n    title\n    text\n  }\n": types.ElementShownFragmentDoc,
    "\n  fragment VersionShown on PlanVersion {\n    id\n    number\n    hash\n    frozenAt\n    inForceFrom\n    inForceUntil\n    elements {\n      ...ElementShown\n    }\n  }\n": types.VersionShownFragmentDoc,
    "\n  fragment PlanCaseShown on Case {\n    ...PhaseBarCase\n    plan\n    version\n    openedAt\n    bundlePath\n    noticesSent\n    noticesDelivered\n    terms {\n      ...TermShown\n    }\n    draft {\n      ...ElementShown\n    }\n    consultation {\n      id\n      openedOn\n      closesOn\n      open\n      told\n      observations\n      answered\n    }\n    events {\n      ...EventShown\n    }\n  }\n": types.PlanCaseShownFragmentDoc,
    "\n  query Plan($id: ID!) {\n    plan(id: $id) {\n      id\n      title\n      firstYear\n      lastYear\n      inForce {\n        id\n        number\n      }\n      versions {\n        ...VersionShown\n      }\n      current {\n        id\n      }\n      cases {\n        ...PlanCaseShown\n      }\n    }\n  }\n": types.PlanDocument,
    "\n  query Shell {\n    authority {\n      key\n      name {\n        it\n        en\n      }\n      now\n      today\n      demo\n      mailboxUrl\n      recordKey\n      territory {\n        comuni\n        residents\n        censusYear\n        zones\n        unions\n      }\n      zones {\n        item\n        name {\n          it\n          en\n        }\n        assembly\n      }\n      organs {\n        key\n        kind\n        name {\n          it\n          en\n        }\n        seats\n        filled\n      }\n      checkpoint {\n        size\n        root\n        signedAt\n      }\n    }\n    me {\n      signedIn\n      linked\n      name\n      offices {\n        ...OfficeShown\n      }\n      actingAs {\n        ...OfficeShown\n      }\n    }\n    plans {\n      id\n      title\n      firstYear\n      lastYear\n      current {\n        id\n        title\n        state {\n          key\n          label {\n            it\n            en\n          }\n        }\n      }\n      inForce {\n        id\n        number\n        hash\n      }\n    }\n  }\n": types.ShellDocument,
    "\n  fragment OfficeShown on Office {\n    mandate\n    post\n    role\n    title {\n      it\n      en\n    }\n    organization {\n      it\n      en\n    }\n    from\n    until\n  }\n": types.OfficeShownFragmentDoc,
    "\n  query RollCall($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      sittings {\n        ...SittingShown\n        seats {\n          key\n          title {\n            it\n            en\n          }\n          weight\n        }\n      }\n    }\n  }\n": types.RollCallDocument,
    "\n  query Calendars {\n    calendars {\n      key\n      name {\n        it\n        en\n      }\n      coversFrom\n      source\n      sundays\n      saturdays\n      easterMonday\n      fixed {\n        month\n        day\n        name {\n          it\n          en\n        }\n        validFrom\n        validTo\n        source\n      }\n      patron {\n        month\n        day\n        name {\n          it\n          en\n        }\n        source\n      }\n    }\n  }\n": types.CalendarsDocument,
    "\n  fragment TallyShown on Tally {\n    outcome\n    present\n    for\n    against\n    abstain\n    notVoting\n    members\n    rule\n    checks {\n      name\n      need\n      have\n      missing\n      holds\n    }\n  }\n": types.TallyShownFragmentDoc,
    "\n  fragment TermShown on Term {\n    id\n    name\n    label {\n      it\n      en\n    }\n    startedOn\n    dueOn\n    dueAt\n    state\n    daysLeft\n    source\n    verified\n    steps {\n      rule\n      date\n      sentence {\n        it\n        en\n      }\n    }\n  }\n": types.TermShownFragmentDoc,
    "\n  fragment EventShown on CaseEvent {\n    sequence\n    type\n    item\n    label {\n      it\n      en\n    }\n    instant\n    actor {\n      it\n      en\n    }\n    from {\n      key\n      label {\n        it\n        en\n      }\n    }\n    to {\n      key\n      label {\n        it\n        en\n      }\n    }\n    hash\n    summary {\n      it\n      en\n    }\n    notices\n    tally {\n      ...TallyShown\n    }\n    term {\n      ...TermShown\n    }\n  }\n": types.EventShownFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProcedureWords($hash: String!) {\n    procedure(hash: $hash) {\n      states {\n        key\n        label {\n          it\n          en\n        }\n      }\n      events {\n        name\n        label {\n          it\n          en\n        }\n      }\n      policies {\n        name\n        label {\n          it\n          en\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ProcedureWordsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConditionShown on ConditionCheck {\n    name\n    label {\n      it\n      en\n    }\n    holds\n    facts {\n      name\n      value\n    }\n    parts {\n      text\n      holds\n      facts {\n        name\n        value\n      }\n    }\n    waivable\n    item\n  }\n"): typeof import('./graphql').ConditionShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RefusalShown on Refusal {\n    code\n    sentence {\n      it\n      en\n    }\n    conditions {\n      ...ConditionShown\n    }\n  }\n"): typeof import('./graphql').RefusalShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ActionShown on CaseAction {\n    event\n    item\n    itemLabel {\n      it\n      en\n    }\n    label {\n      it\n      en\n    }\n    form\n    allowed\n    refusal {\n      ...RefusalShown\n    }\n    conditions {\n      ...ConditionShown\n    }\n    who {\n      it\n      en\n    }\n    mine\n    held\n  }\n"): typeof import('./graphql').ActionShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ObservationShown on Observation {\n    id\n    organization {\n      it\n      en\n    }\n    submittedAt\n    late\n    text\n    commitment\n    mine\n    response {\n      outcome\n      reasons\n      instant\n    }\n  }\n"): typeof import('./graphql').ObservationShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SittingShown on Sitting {\n    id\n    organ\n    organName {\n      it\n      en\n    }\n    matter\n    matterLabel {\n      it\n      en\n    }\n    heldAt\n    convenedAt\n    outcome\n    members\n    population\n    vote {\n      id\n      outcome\n      opinion\n      recordedAt\n      ballotsHash\n      tally {\n        ...TallyShown\n      }\n    }\n  }\n"): typeof import('./graphql').SittingShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CaseHead on Case {\n    ...PhaseBarCase\n    plan\n    version\n    openedAt\n    procedure {\n      key\n      hash\n      name {\n        it\n        en\n      }\n    }\n    actions {\n      ...ActionShown\n    }\n  }\n"): typeof import('./graphql').CaseHeadFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Case($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      bundlePath\n      noticesSent\n      noticesDelivered\n      terms {\n        ...TermShown\n      }\n      draft {\n        ...ElementShown\n      }\n      consultation {\n        id\n        openedOn\n        closesOn\n        open\n        told\n        observations\n        answered\n        list(first: 5) {\n          ...ObservationShown\n        }\n      }\n      sittings {\n        ...SittingShown\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n"): typeof import('./graphql').CaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Answered on CommandResult {\n    __typename\n    ... on Accepted {\n      requestId\n      sequence\n      case {\n        ...CaseHead\n      }\n    }\n    ... on Refusal {\n      ...RefusalShown\n    }\n  }\n"): typeof import('./graphql').AnsweredFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RaiseEvent($requestId: ID!, $case: ID!, $event: String!, $text: String, $with: RaisedInput) {\n    raiseEvent(requestId: $requestId, case: $case, event: $event, text: $text, with: $with) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').RaiseEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Convene($requestId: ID!, $case: ID!, $heldAt: DateTime!, $which: ConvocationInput) {\n    convene(requestId: $requestId, case: $case, heldAt: $heldAt, which: $which) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').ConveneDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitObservation($requestId: ID!, $case: ID!, $text: String!) {\n    submitObservation(requestId: $requestId, case: $case, text: $text) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').SubmitObservationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerObservation(\n    $requestId: ID!\n    $observation: ID!\n    $outcome: ResponseOutcome!\n    $reasons: String!\n  ) {\n    answerObservation(\n      requestId: $requestId\n      observation: $observation\n      outcome: $outcome\n      reasons: $reasons\n    ) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').AnswerObservationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteElement(\n    $requestId: ID!\n    $case: ID!\n    $element: ID\n    $parent: ID\n    $level: String!\n    $title: String!\n    $text: String!\n  ) {\n    writeElement(\n      requestId: $requestId\n      case: $case\n      element: $element\n      parent: $parent\n      level: $level\n      title: $title\n      text: $text\n    ) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').WriteElementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveElement($requestId: ID!, $case: ID!, $element: ID!) {\n    removeElement(requestId: $requestId, case: $case, element: $element) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').RemoveElementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordRollCall($requestId: ID!, $sitting: ID!, $rollCall: RollCallInput!) {\n    recordRollCall(requestId: $requestId, sitting: $sitting, rollCall: $rollCall) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').RecordRollCallDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeGuidelines($requestId: ID!, $title: String!, $firstYear: Int!, $text: String!) {\n    proposeGuidelines(requestId: $requestId, title: $title, firstYear: $firstYear, text: $text) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').ProposeGuidelinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RelatedCases($plan: ID!) {\n    plan(id: $plan) {\n      cases {\n        ...PhaseBarCase\n      }\n    }\n  }\n"): typeof import('./graphql').RelatedCasesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription Changes($after: Int) {\n    changes(after: $after) {\n      sequence\n      topic\n      case\n      at\n    }\n  }\n"): typeof import('./graphql').ChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Observations($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      consultation {\n        id\n        openedOn\n        closesOn\n        open\n        told\n        observations\n        answered\n        list {\n          ...ObservationShown\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').ObservationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Administered on AdministrationResult {\n    __typename\n    ... on AdministrationDone {\n      id\n    }\n    ... on Refusal {\n      ...RefusalShown\n    }\n  }\n"): typeof import('./graphql').AdministeredFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendTerm(\n    $requestId: ID!\n    $case: ID!\n    $term: String!\n    $by: Int!\n    $unit: TermUnit!\n    $reasons: String!\n  ) {\n    extendTerm(requestId: $requestId, case: $case, term: $term, by: $by, unit: $unit, reasons: $reasons) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').ExtendTermDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryIncident($requestId: ID!, $incident: ID!) {\n    retryIncident(requestId: $requestId, incident: $incident) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').RetryIncidentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetAsideIncidents($requestId: ID!, $incidents: [ID!]!, $reasons: String!) {\n    setAsideIncidents(requestId: $requestId, incidents: $incidents, reasons: $reasons) {\n      ...Administered\n    }\n  }\n"): typeof import('./graphql').SetAsideIncidentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeOverride(\n    $requestId: ID!\n    $case: ID!\n    $target: String!\n    $legalBasis: String!\n    $reasons: String!\n  ) {\n    proposeOverride(\n      requestId: $requestId\n      case: $case\n      target: $target\n      legalBasis: $legalBasis\n      reasons: $reasons\n    ) {\n      ...Administered\n    }\n  }\n"): typeof import('./graphql').ProposeOverrideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmOverride($requestId: ID!, $override: ID!) {\n    confirmOverride(requestId: $requestId, override: $override) {\n      ...Answered\n    }\n  }\n"): typeof import('./graphql').ConfirmOverrideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RefuseOverride($requestId: ID!, $override: ID!) {\n    refuseOverride(requestId: $requestId, override: $override) {\n      ...Administered\n    }\n  }\n"): typeof import('./graphql').RefuseOverrideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RegionShown on Region {\n    key\n    label {\n      it\n      en\n    }\n    members {\n      item\n      label {\n        it\n        en\n      }\n      states {\n        key\n        label {\n          it\n          en\n        }\n      }\n      since\n      due\n      overdue\n      delivered\n      stuck\n    }\n  }\n"): typeof import('./graphql').RegionShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment IncidentShown on Incident {\n    id\n    event\n    label {\n      it\n      en\n    }\n    item\n    itemLabel {\n      it\n      en\n    }\n    at\n    retriable\n    refusal {\n      ...RefusalShown\n    }\n    settlement {\n      how\n      at\n      by {\n        it\n        en\n      }\n      reasons\n    }\n  }\n"): typeof import('./graphql').IncidentShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverrideShown on Override {\n    id\n    target\n    states {\n      key\n      label {\n        it\n        en\n      }\n    }\n    legalBasis\n    reasons\n    status\n    proposedBy {\n      it\n      en\n    }\n    at\n    decidedBy {\n      it\n      en\n    }\n    decidedAt\n    mine\n  }\n"): typeof import('./graphql').OverrideShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ControlRoom($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      noticesSent\n      noticesDelivered\n      regions {\n        ...RegionShown\n      }\n      terms {\n        ...TermShown\n      }\n      suspendedTerms {\n        name\n        label {\n          it\n          en\n        }\n        item\n        startedOn\n        suspendedOn\n        daysLeft\n      }\n      incidents {\n        ...IncidentShown\n      }\n      overrides {\n        ...OverrideShown\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n"): typeof import('./graphql').ControlRoomDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CaseDrawing($id: ID!, $language: Language!) {\n    case(id: $id) {\n      id\n      drawing(language: $language)\n      described(language: $language) {\n        ...DescribedShown\n      }\n    }\n  }\n"): typeof import('./graphql').CaseDrawingDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PastCase($id: ID!, $asOf: DateTime!, $language: Language!) {\n    case(id: $id, asOf: $asOf) {\n      ...CaseHead\n      drawing(language: $language)\n      described(language: $language) {\n        ...DescribedShown\n      }\n      regions {\n        ...RegionShown\n      }\n      terms {\n        ...TermShown\n      }\n      suspendedTerms {\n        name\n        label {\n          it\n          en\n        }\n        item\n        startedOn\n        suspendedOn\n        daysLeft\n      }\n      events {\n        ...EventShown\n      }\n    }\n  }\n"): typeof import('./graphql').PastCaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PreviewEvent($case: ID!, $event: String!, $with: PreviewInput) {\n    previewEvent(case: $case, event: $event, with: $with) {\n      event\n      refusal {\n        ...RefusalShown\n      }\n      outcome {\n        to {\n          key\n          label {\n            it\n            en\n          }\n        }\n        started {\n          name\n          label {\n            it\n            en\n          }\n          item\n          dueOn\n        }\n        ended {\n          name\n          label {\n            it\n            en\n          }\n          item\n        }\n        suspended {\n          name\n          label {\n            it\n            en\n          }\n          item\n        }\n        told {\n          message\n          subject {\n            it\n            en\n          }\n          audience\n          recipients\n          item\n        }\n        freezesText\n        locksDraft\n        opensConsultation\n        publishes\n        inForce\n        children {\n          procedure\n          item\n        }\n      }\n      ways {\n        state {\n          key\n          label {\n            it\n            en\n          }\n        }\n        conditions {\n          it\n          en\n        }\n        to {\n          key\n          label {\n            it\n            en\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').PreviewEventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverrideTargets($hash: String!) {\n    procedure(hash: $hash) {\n      states {\n        key\n        kind\n        depth\n        forEach\n        label {\n          it\n          en\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').OverrideTargetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveDemoClock($to: DateTime!) {\n    moveDemoClock(to: $to) {\n      __typename\n      ... on ClockMoved {\n        now\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n"): typeof import('./graphql').MoveDemoClockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Desk {\n    desk {\n      items {\n        key\n        case\n        plan\n        caseTitle\n        event\n        item\n        itemLabel {\n          it\n          en\n        }\n        label {\n          it\n          en\n        }\n        form\n        due\n        ready\n      }\n      notices {\n        ...NoticeShown\n      }\n      nextTerm {\n        ...TermShown\n      }\n      changes {\n        sequence\n        instant\n        label {\n          it\n          en\n        }\n        summary {\n          it\n          en\n        }\n        actor {\n          it\n          en\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').DeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NoticeShown on Notice {\n    id\n    case\n    subject\n    body\n    sentAt\n    at\n    read\n    state\n  }\n"): typeof import('./graphql').NoticeShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadNotice($notice: ID!) {\n    readNotice(notice: $notice) {\n      __typename\n      ... on NoticeChanged {\n        notice {\n          ...NoticeShown\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n"): typeof import('./graphql').ReadNoticeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActAs($mandate: ID!) {\n    actAs(mandate: $mandate) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          actingAs {\n            ...OfficeShown\n          }\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n"): typeof import('./graphql').ActAsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Draft($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      draft {\n        ...ElementShown\n      }\n    }\n  }\n"): typeof import('./graphql').DraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DescribedShown on DescribedState {\n    state\n    label\n    depth\n    kind\n    standing\n    stuck\n    status\n    leadsTo {\n      event\n      label\n      to\n      toLabel\n    }\n  }\n"): typeof import('./graphql').DescribedShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestLinkCode($address: String!) {\n    requestLinkCode(address: $address) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          linked\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n"): typeof import('./graphql').RequestLinkCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmLinkCode($code: String!) {\n    confirmLinkCode(code: $code) {\n      __typename\n      ... on SessionChanged {\n        me {\n          signedIn\n          linked\n        }\n      }\n      ... on Refusal {\n        ...RefusalShown\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmLinkCodeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Rules {\n    rules {\n      key\n      authority\n      body\n      matter\n      label {\n        it\n        en\n      }\n      validFrom\n      validTo\n      source\n      verified\n      note\n      abstentions\n      conditions {\n        name\n        part\n        numerator\n        denominator\n        of\n        measure\n        compare\n        rounding\n        counts\n      }\n    }\n  }\n"): typeof import('./graphql').RulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PhaseBarCase on Case {\n    id\n    kind\n    item\n    title\n    openedAt\n    closed\n    state {\n      key\n      label {\n        it\n        en\n      }\n      since\n      daysLeft\n      actors {\n        it\n        en\n      }\n      active {\n        key\n        label {\n          it\n          en\n        }\n        item\n        region {\n          it\n          en\n        }\n        actors {\n          it\n          en\n        }\n        due\n      }\n    }\n    phases {\n      key\n      label {\n        it\n        en\n      }\n      status\n      since\n    }\n  }\n"): typeof import('./graphql').PhaseBarCaseFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ElementShown on PlanElement {\n    id\n    parent\n    level\n    position\n    title\n    text\n  }\n"): typeof import('./graphql').ElementShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionShown on PlanVersion {\n    id\n    number\n    hash\n    frozenAt\n    inForceFrom\n    inForceUntil\n    elements {\n      ...ElementShown\n    }\n  }\n"): typeof import('./graphql').VersionShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PlanCaseShown on Case {\n    ...PhaseBarCase\n    plan\n    version\n    openedAt\n    bundlePath\n    noticesSent\n    noticesDelivered\n    terms {\n      ...TermShown\n    }\n    draft {\n      ...ElementShown\n    }\n    consultation {\n      id\n      openedOn\n      closesOn\n      open\n      told\n      observations\n      answered\n    }\n    events {\n      ...EventShown\n    }\n  }\n"): typeof import('./graphql').PlanCaseShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Plan($id: ID!) {\n    plan(id: $id) {\n      id\n      title\n      firstYear\n      lastYear\n      inForce {\n        id\n        number\n      }\n      versions {\n        ...VersionShown\n      }\n      current {\n        id\n      }\n      cases {\n        ...PlanCaseShown\n      }\n    }\n  }\n"): typeof import('./graphql').PlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Shell {\n    authority {\n      key\n      name {\n        it\n        en\n      }\n      now\n      today\n      demo\n      mailboxUrl\n      recordKey\n      territory {\n        comuni\n        residents\n        censusYear\n        zones\n        unions\n      }\n      zones {\n        item\n        name {\n          it\n          en\n        }\n        assembly\n      }\n      organs {\n        key\n        kind\n        name {\n          it\n          en\n        }\n        seats\n        filled\n      }\n      checkpoint {\n        size\n        root\n        signedAt\n      }\n    }\n    me {\n      signedIn\n      linked\n      name\n      offices {\n        ...OfficeShown\n      }\n      actingAs {\n        ...OfficeShown\n      }\n    }\n    plans {\n      id\n      title\n      firstYear\n      lastYear\n      current {\n        id\n        title\n        state {\n          key\n          label {\n            it\n            en\n          }\n        }\n      }\n      inForce {\n        id\n        number\n        hash\n      }\n    }\n  }\n"): typeof import('./graphql').ShellDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfficeShown on Office {\n    mandate\n    post\n    role\n    title {\n      it\n      en\n    }\n    organization {\n      it\n      en\n    }\n    from\n    until\n  }\n"): typeof import('./graphql').OfficeShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RollCall($id: ID!) {\n    case(id: $id) {\n      ...CaseHead\n      sittings {\n        ...SittingShown\n        seats {\n          key\n          title {\n            it\n            en\n          }\n          weight\n        }\n      }\n    }\n  }\n"): typeof import('./graphql').RollCallDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Calendars {\n    calendars {\n      key\n      name {\n        it\n        en\n      }\n      coversFrom\n      source\n      sundays\n      saturdays\n      easterMonday\n      fixed {\n        month\n        day\n        name {\n          it\n          en\n        }\n        validFrom\n        validTo\n        source\n      }\n      patron {\n        month\n        day\n        name {\n          it\n          en\n        }\n        source\n      }\n    }\n  }\n"): typeof import('./graphql').CalendarsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TallyShown on Tally {\n    outcome\n    present\n    for\n    against\n    abstain\n    notVoting\n    members\n    rule\n    checks {\n      name\n      need\n      have\n      missing\n      holds\n    }\n  }\n"): typeof import('./graphql').TallyShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TermShown on Term {\n    id\n    name\n    label {\n      it\n      en\n    }\n    startedOn\n    dueOn\n    dueAt\n    state\n    daysLeft\n    source\n    verified\n    steps {\n      rule\n      date\n      sentence {\n        it\n        en\n      }\n    }\n  }\n"): typeof import('./graphql').TermShownFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EventShown on CaseEvent {\n    sequence\n    type\n    item\n    label {\n      it\n      en\n    }\n    instant\n    actor {\n      it\n      en\n    }\n    from {\n      key\n      label {\n        it\n        en\n      }\n    }\n    to {\n      key\n      label {\n        it\n        en\n      }\n    }\n    hash\n    summary {\n      it\n      en\n    }\n    notices\n    tally {\n      ...TallyShown\n    }\n    term {\n      ...TermShown\n    }\n  }\n"): typeof import('./graphql').EventShownFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

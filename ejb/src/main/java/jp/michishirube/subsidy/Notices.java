package jp.michishirube.subsidy;
@jakarta.enterprise.context.ApplicationScoped
class Notices { void adopted(jp.michishirube.casework.api.CaseContext c) {} void notAdopted(jp.michishirube.casework.api.CaseContext c) {} }

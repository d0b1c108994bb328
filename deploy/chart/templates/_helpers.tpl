{{- /* What every pod of a part has in common; called with a dict of root, name (and service). */ -}}

{{- define "labels" -}}
app.kubernetes.io/name: statsbidrag
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "metadata" -}}
name: {{ .root.Release.Name }}-{{ .name }}
labels: {{- include "labels" . | nindent 2 }}
  app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
  app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "image" -}}
{{ .root.Values.image.repository }}-{{ .service }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{- define "pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: 30
securityContext:
  runAsNonRoot: true
  runAsUser: 54321
  runAsGroup: 54321
  fsGroup: 54321
  seccompProfile: { type: RuntimeDefault }
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets: {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "container" -}}
image: {{ include "image" . | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: { drop: [ALL] }
volumeMounts:
  - { name: secrets, mountPath: /run/secrets, readOnly: true }
  - { name: temporary, mountPath: /tmp }
{{- end }}

{{- define "volumes" -}}
- name: secrets
  secret: { secretName: {{ .secret }}, defaultMode: 0440 }
- name: temporary
  emptyDir: { sizeLimit: 512Mi }
{{- end }}

{{- define "told" -}}
{{- $values := .root.Values }}
{{- $prefix := upper .service }}
- { name: STATSBIDRAG_SECRETS_DIR, value: /run/secrets }
- { name: STATSBIDRAG_ENVIRONMENT, value: {{ $values.environment | quote }} }
- { name: STATSBIDRAG_PUBLIC_URL, value: {{ $values.publicUrl | quote }} }
- { name: STATSBIDRAG_TOKEN_ISSUER, value: {{ $values.issuer.name | quote }} }
- { name: STATSBIDRAG_TOKEN_KEYS, value: {{ $values.issuer.keys | quote }} }
- { name: STATSBIDRAG_TOKEN_ENDPOINT, value: {{ $values.issuer.tokens | quote }} }
{{- with $values.traces.endpoint }}
- { name: OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ . | quote }} }
{{- end }}
{{- with .part.asks }}
- { name: {{ $prefix }}_{{ upper . }}_URL, value: "http://{{ $.root.Release.Name }}-{{ . }}:8000/{{ . }}/v1" }
{{- end }}
{{- if .part.workers }}
- { name: {{ $prefix }}_WORKER, value: apart }
{{- end }}
{{- range $name, $value := .part.environment }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

/* A view of the endpoint "methodnotallowed" for Spring Boot Admin, whose page has the globals SBA and Vue. */
(function () {
  'use strict';
  const { h, ref, computed, watch, resolveComponent } = Vue;
  const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'OPTIONS'];
  const ADDRESS = 'actuator/methodnotallowed';

  const cellStyle = 'padding:.25rem .5rem;text-align:center;border-bottom:1px solid #8884';
  const leftStyle = cellStyle + ';text-align:left;overflow-wrap:anywhere';

  function cell(route, method, refused) {
    if (refused) return h('td', { style: cellStyle, title: method }, [h('strong', '×' + refused), ' refused']);
    const any = route.handlers.some((handler) => handler.methods.length === 0);
    if (route.declaredMethods.includes(method) || (any && route.allowedMethods.includes(method))) {
      return h('td', { style: cellStyle, title: method + ' is declared' }, '●');
    }
    return route.impliedMethods.includes(method)
      ? h('td', { style: cellStyle + ';opacity:.5', title: method + ' is implied' }, '○')
      : h('td', { style: cellStyle });
  }

  function table(heads, rows) {
    const head = h('tr', heads.map((text) => h('th', { scope: 'col', style: leftStyle }, text)));
    return h('table', { style: 'width:100%;font-size:.875rem' }, [h('thead', head), h('tbody', rows)]);
  }

  function matrix(data, text) {
    const counts = {};
    data.refusals.forEach((refusal) => {
      const key = refusal.pattern + ' ' + refusal.method;
      counts[key] = (counts[key] || 0) + refusal.count;
    });
    const methods = [...new Set([...METHODS, ...data.routes.flatMap((route) => route.allowedMethods)])];
    const rows = data.routes.filter((route) => JSON.stringify(route).toLowerCase().includes(text)).map((route) =>
      h('tr', { key: route.origin + route.pattern, title: route.handlers.map((handler) => handler.handler).join('\n') }, [
        h('th', { scope: 'row', style: leftStyle + ';font-weight:400' }, h('code', route.pattern || 'any path')),
        ...methods.map((method) => cell(route, method, counts[route.pattern + ' ' + method])),
      ]));
    return table(['Pattern', ...methods], rows);
  }

  function refusal(item) {
    const cause = item.causes[0];
    return h('tr', [
      h('td', { style: leftStyle }, new Date(item.time).toLocaleTimeString()),
      h('td', { style: leftStyle }, h('code', item.refusedMethod + ' ' + (item.pattern || ''))),
      h('td', { style: leftStyle }, h('code', item.allowedMethods.join(', '))),
      h('td', { style: leftStyle }, cause ? cause.evidence + ' → ' + cause.action : 'no cause known'),
    ]);
  }

  const MethodNotAllowedView = {
    props: { instance: { type: Object, required: true } },
    setup(props) {
      const data = ref(null), failure = ref(''), text = ref('');
      const wanted = computed(() => text.value.trim().toLowerCase());
      // the view stays when another instance is chosen
      watch(() => props.instance.id, (id) => {
        data.value = null;
        failure.value = '';
        const isWanted = () => props.instance.id === id;
        props.instance.axios.get(ADDRESS, { headers: { Accept: 'application/json' } })
          .then((response) => { if (isWanted()) data.value = response.data; })
          .catch((error) => { if (isWanted()) failure.value = String(error); });
      }, { immediate: true });
      return () => {
        const Panel = resolveComponent('sba-panel');
        if (!data.value) return h('p', { style: 'padding:1rem' }, failure.value || 'Loading…');
        return h('div', { class: 'methodnotallowed', style: 'padding:1.5rem' }, [
          h('input', {
            type: 'search', 'aria-label': 'Filter', placeholder: 'A pattern, a handler or any text',
            style: 'width:100%;padding:.5rem;margin-bottom:1rem;border:1px solid #888;border-radius:.25rem',
            onInput: (event) => { text.value = event.target.value; },
          }),
          h(Panel, { title: 'Routes: ● declared, ○ implied, × refused' }, () => matrix(data.value, wanted.value)),
          h(Panel, { title: 'Findings' }, () => table(['What', 'What to do'], data.value.findings.map((finding) =>
            h('tr', [h('td', { style: leftStyle }, finding.message), h('td', { style: leftStyle }, finding.action)])))),
          h(Panel, { title: 'Recent refusals' }, () =>
            table(['Time', 'Refused', 'Allowed', 'Cause'], data.value.recentRefusals.map(refusal))),
        ]);
      };
    },
  };

  SBA.use({
    install({ viewRegistry }) {
      viewRegistry.addView({
        name: 'instances/methodnotallowed',
        parent: 'instances',
        path: 'methodnotallowed',
        label: 'Methods',
        group: 'web',
        component: MethodNotAllowedView,
        order: 455,
        isEnabled: ({ instance }) => instance.hasEndpoint('methodnotallowed'),
      });
    },
  });
})();

/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.methodnotallowed.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.methodnotallowed.Cause.Certainty;
import io.github.methodnotallowed.RequestClues;

/**
 * The kind of client tells why it sends the method.
 */
class ClientCauses implements CauseFamily {

	private static final Set<String> SCANNER_METHODS = Set.of("TRACK", "DEBUG", "NESSUS", "OPENVASVT", "QUALYS",
			"CONNECT", "INDEX", "FOOBAR");

	private static final List<String> SCANNERS = List.of("nikto", "sqlmap", "nmap", "masscan", "zgrab", "nuclei",
			"nessus", "openvas", "acunetix", "netsparker", "invicti", "qualys/", "qualys-", "wpscan", "gobuster",
			"dirbuster", "feroxbuster", "fuzz faster", "wfuzz", "w3af", "arachni", "burp", "zaproxy", "owasp", "censys",
			"shodan", "l9explore", "l9tcpid", "l9scan", "leakix", "expanse", "internetmeasurement", "getodin", "jaeles",
			"whatweb", "skipfish", "projectdiscovery");

	private static final List<String> PROBES = List.of("kube-probe", "healthcheck", "health-check", "health check",
			"health_check", "googlehc", "elb-health", "probe", "uptime", "pingdom", "statuscake", "site24x7",
			"blackbox exporter", "blackbox-exporter", "prometheus/", "consul health", "load balancer agent", "alwayson",
			"envoy/hc", "check_http", "nodeping", "newrelicpinger", "zabbix", "readyforrequest", "gatus", "updown",
			"datadog");

	/** A word of its own: a baby-monitor is none. */
	private static final Pattern MONITOR = Pattern.compile("(^|[ (;])[a-z.]*monitor(ing)?([ /;)]|$)");

	private static final List<String> VISITORS = List.of("linkcheck", "link check", "link-check", "checklink",
			"lychee/", "muffet", "linkinator", "xenu", "screaming frog", "facebookexternalhit", "externalagent",
			"whatsapp", "skypeuripreview", "bingpreview", "linkpreview", "link preview", "link-preview", "web preview",
			"embedly", "iframely", "slurp", "scrapy", "mediapartners-google");

	/** Often the last part of a longer name. */
	private static final List<String> ROBOTS = List.of("bot", "spider", "crawler");

	private static final List<String> DAV_CLIENTS = List.of("webdav", "gvfs", "cadaver", "davfs", "davclnt", "davx5",
			"dataaccessd", "calendaragent", "caldav", "carddav", "microsoft office", "rclone/");

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	@Override
	public void examine(Examination refusal) {
		RequestClues clues = refusal.clues();
		String agent = clues.value("user-agent").toLowerCase(Locale.ROOT);
		String method = refusal.sentMethod();
		if (SCANNER_METHODS.contains(method) || names(agent, SCANNERS)) {
			refusal.likely(CauseCode.SCANNER,
					"A scanner looks for weak points: "
							+ (SCANNER_METHODS.contains(method) ? "nothing else sends " + method : clues.program()),
					"Nothing: 405 is the answer; block it in front if it is too much");
		}
		else if (isCapabilityProbe(refusal)) {
			refusal.certain(CauseCode.CAPABILITY_PROBE,
					"An MCP client asks with " + method
							+ " for a capability that this server does not have, and 405 is how MCP says so",
					"Nothing: the client goes on without it");
		}
		else if (isWebDav(refusal) || names(agent, DAV_CLIENTS)) {
			refusal.likely(CauseCode.WEBDAV_CLIENT,
					isWebDav(refusal) ? method + " is a method of WebDAV or CalDAV"
							: "A WebDAV or CalDAV client looks at this address",
					"Nothing, unless this is meant to be a share or a calendar; a desktop or an office program has opened the address");
		}
		else if (READING.contains(method)
				&& (names(agent, PROBES) || MONITOR.matcher(agent).find() || isLoadBalancer(refusal))) {
			refusal.likely(CauseCode.HEALTH_PROBE, "A health probe asks whether the application is up: "
					+ (agent.isEmpty() ? "OPTIONS without Host and User-Agent, as HAProxy does" : clues.program()),
					"Point it at a path that takes " + method + ", such as /actuator/health");
		}
		else if (("GET".equals(method) || "HEAD".equals(method)) && (names(agent, VISITORS) || isRobot(agent))) {
			refusal.likely(CauseCode.LINK_VISITOR, "A crawler, link checker or link preview has followed a link",
					"Do not publish the address as a link, or exclude it");
		}
		else if (isEventStream(refusal)) {
			refusal.likely(CauseCode.EVENT_STREAM,
					"A client opens a stream of events, which EventSource always does with GET",
					"Serve the stream by GET, or let the client use fetch with " + refusal.writing());
		}
		else if (isUrlConnection(refusal)) {
			boolean typed = !clues.is("content-type", "application/x-www-form-urlencoded");
			refusal.add(CauseCode.CHANGED_BY_URL_CONNECTION, typed ? Certainty.POSSIBLE : Certainty.LIKELY,
					"POST with content came from Java's HttpURLConnection, which makes POST of a GET that has content",
					"Do not call getOutputStream or setDoOutput for a GET, or use java.net.http.HttpClient", null);
		}
	}

	/**
	 * Return whether a word of the agent begins with a token: {@code TrainMap} is no
	 * {@code nmap}.
	 */
	private static boolean names(String agent, List<String> tokens) {
		for (String token : tokens) {
			for (int at = agent.indexOf(token); at >= 0; at = agent.indexOf(token, at + 1)) {
				if (at == 0 || !Character.isLetter(agent.charAt(at - 1))) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Return whether a word of the agent ends like the name of a robot. Cubot makes
	 * telephones.
	 */
	private static boolean isRobot(String agent) {
		for (String token : ROBOTS) {
			for (int at = agent.indexOf(token); at >= 0; at = agent.indexOf(token, at + 1)) {
				int end = at + token.length();
				if ((end == agent.length() || !Character.isLetter(agent.charAt(end)))
						&& !agent.startsWith("cubot", end - 5)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * The content of WebDAV is XML, and some of its methods have names that others take
	 * for granted.
	 */
	private static boolean isWebDav(Examination refusal) {
		return WebDav.METHODS.contains(refusal.sentMethod()) && !refusal.clues().is("content-type", "application/json");
	}

	private static boolean isCapabilityProbe(Examination refusal) {
		RequestClues clues = refusal.clues();
		boolean session = clues.has("mcp-session-id") || clues.has("mcp-protocol-version");
		boolean stream = refusal.isGet() && clues.value("accept").contains("text/event-stream");
		return refusal.allowed().contains("POST") && ((stream && (session || clues.path().matches(".*/(mcp|sse)/?")))
				|| ("DELETE".equals(refusal.method()) && session));
	}

	private static boolean isLoadBalancer(Examination refusal) {
		return "OPTIONS".equals(refusal.sentMethod()) && !refusal.clues().has("user-agent")
				&& !refusal.clues().has("host");
	}

	private static boolean isEventStream(Examination refusal) {
		return refusal.mayHaveLostMethod() && refusal.clues().is("accept", "text/event-stream");
	}

	private static boolean isUrlConnection(Examination refusal) {
		return "POST".equals(refusal.sentMethod()) && refusal.clues().program().equals("Java")
				&& refusal.clues().hasContent() && refusal.allowed().contains("GET");
	}

}

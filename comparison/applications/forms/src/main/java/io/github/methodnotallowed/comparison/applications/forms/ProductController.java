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

package io.github.methodnotallowed.comparison.applications.forms;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Products, changed by forms.
 */
@Controller
@RequestMapping("/products")
class ProductController {

	private final Map<Integer, String> products = new TreeMap<>(Map.of(1, "apple", 2, "pear"));

	@GetMapping
	String all(Model model) {
		model.addAttribute("products", this.products);
		return "products";
	}

	@PostMapping
	String add(@RequestParam(defaultValue = "plum") String name) {
		this.products.put(this.products.size() + 1, name);
		return "redirect:/products";
	}

	@PutMapping("/{id}")
	String rename(@PathVariable int id, @RequestParam(defaultValue = "plum") String name) {
		this.products.put(id, name);
		return "redirect:/products";
	}

	@DeleteMapping("/{id}")
	String remove(@PathVariable int id) {
		this.products.remove(id);
		return "redirect:/products";
	}

}
